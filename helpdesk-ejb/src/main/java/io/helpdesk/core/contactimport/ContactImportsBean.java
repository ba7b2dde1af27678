package io.helpdesk.core.contactimport;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.ContactImport;
import io.helpdesk.api.contact.ContactImports;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.file.TakenFiles;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** Keeps tables of contacts for {@link ImportRound}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ContactImportsBean implements ContactImports {

    private static final String SUBJECT = "contact_import";

    @Inject
    private EntityManager em;

    @Inject
    private TakenFiles files;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.ADMINISTER)
    public ContactImport begin(Caller caller, Upload table) {
        new Checks()
                .that(bytes(table) <= MOST_BYTES, "file", Rule.TOO_BIG, MOST_BYTES)
                .refuse(SUBJECT);
        var size = size(table);
        new Checks()
                .that(size.rows() > 0, "file", Rule.REQUIRED)
                .that(size.columns() <= MOST_COLUMNS, "columns", Rule.TOO_MANY, (long) MOST_COLUMNS)
                .that(size.rows() <= MOST_ROWS, "rows", Rule.TOO_MANY, (long) MOST_ROWS)
                .refuse(SUBJECT);
        var file = files.store(caller.accountId(), table);
        var begun = ContactImportEntity.begin(caller.accountId(), file, size.rows(), clock.instant());
        em.persist(begun);
        return begun.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public List<ContactImport> list(Caller caller) {
        return em
                .createQuery(
                        "select i from ContactImportEntity i where i.accountId = :account order by i.id desc",
                        ContactImportEntity.class)
                .setParameter("account", caller.accountId())
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(ContactImportEntity::snapshot)
                .toList();
    }

    private static long bytes(Upload table) {
        try {
            return java.nio.file.Files.size(table.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContactTable.Size size(Upload table) {
        try {
            return new ContactTable(table.content()).size(MOST_ROWS);
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            new Checks().that(false, "file", Rule.MALFORMED).refuse(SUBJECT);
            throw unreadable;
        }
    }
}
