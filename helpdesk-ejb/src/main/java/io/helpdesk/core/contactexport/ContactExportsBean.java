package io.helpdesk.core.contactexport;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.contact.ContactExport;
import io.helpdesk.api.contact.ContactExport.State;
import io.helpdesk.api.contact.ContactExports;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.contact.ContactKeys;
import io.helpdesk.core.file.GrowingFiles;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Notes which contacts are wanted, for {@link ExportRound}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ContactExportsBean implements ContactExports {

    private static final String SUBJECT = "contact_export";

    @Inject
    private EntityManager em;

    @Inject
    private ContactKeys contacts;

    @Inject
    private GrowingFiles files;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.ADMINISTER)
    public ContactExport begin(
            Caller caller, ContactFilter filter, List<ContactExport.Column> columns, String address) {
        new Checks()
                .that(!columns.isEmpty(), "columns", Rule.REQUIRED)
                .longest("address", address, Checks.URL)
                .that(running(caller) < MOST_RUNNING, "exports", Rule.TOO_MANY, (long) MOST_RUNNING)
                .refuse(SUBJECT);
        var keys = contacts.of(caller.accountId(), filter, MOST_ROWS + 1);
        new Checks()
                .that(keys.size() <= MOST_ROWS, "rows", Rule.TOO_MANY, (long) MOST_ROWS)
                .refuse(SUBJECT);
        var noted = UUID.randomUUID();
        files.write(noted, 0, bytes(keys));
        var begun = ContactExportEntity.begin(
                caller.accountId(),
                caller.userId(),
                columns.stream().distinct().toList(),
                address,
                noted,
                keys.size(),
                clock.instant());
        em.persist(begun);
        return begun.snapshot();
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public List<ContactExport> list(Caller caller) {
        return em
                .createQuery(
                        "select e from ContactExportEntity e where e.accountId = :account order by e.id desc",
                        ContactExportEntity.class)
                .setParameter("account", caller.accountId())
                .setMaxResults(SHOWN)
                .getResultList()
                .stream()
                .map(ContactExportEntity::snapshot)
                .toList();
    }

    private long running(Caller caller) {
        return em.createQuery(
                        "select count(e) from ContactExportEntity e where e.accountId = :account and e.state = :running",
                        Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("running", State.RUNNING)
                .getSingleResult();
    }

    private static byte[] bytes(List<Long> keys) {
        var bytes = ByteBuffer.allocate(keys.size() * Long.BYTES);
        keys.forEach(bytes::putLong);
        return bytes.array();
    }
}
