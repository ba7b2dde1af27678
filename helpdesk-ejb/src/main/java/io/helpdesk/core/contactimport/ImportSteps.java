package io.helpdesk.core.contactimport;

import io.helpdesk.api.contact.ContactImport.State;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactRegister;
import io.helpdesk.core.file.TakenFiles;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in some rows of a table in one transaction, together with the place where the next ones begin: whatever happens to
 * this node, each row is taken in once.
 */
@Stateless
public class ImportSteps {

    /** Each holds what the contacts of its rows are known by until it ends. */
    private static final int ROWS = 100;

    private static final String IDENTIFIER = "identifier";
    private static final String EMAIL = "email";
    private static final String PHONE_NUMBER = "phone_number";
    private static final String NAME = "name";
    private static final Set<String> ADDITIONAL = Set.of("company", "city");
    private static final Set<String> OWN = Set.of(IDENTIFIER, EMAIL, PHONE_NUMBER, NAME, "company", "city");

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private ContactRegister register;

    @Inject
    private TakenFiles files;

    @Inject
    private Bounds bounds;

    @Inject
    private Clock clock;

    /** Those that are not over, the oldest first, at most so many. */
    public List<Long> running(int most) {
        return em.createQuery(
                        "select i.id from ContactImportEntity i where i.state = :running order by i.updatedAt, i.id",
                        Long.class)
                .setParameter("running", State.RUNNING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Nothing where another node is at it. */
    public void goOn(long importId) {
        var begun = locked(importId);
        if (begun == null) {
            return;
        }
        var bytes = files.bytes(begun.accountId(), begun.file());
        if (bytes.isEmpty()) {
            begun.giveUp(clock.instant());
            return;
        }
        var part = new ContactTable(bytes.get()).part(begun.nextRowAt(), ROWS);
        int refused = 0;
        for (var row : part.rows()) {
            if (!take(begun.accountId(), row)) {
                refused++;
            }
        }
        begun.advance(part.next(), part.rows().size(), refused, clock.instant());
        if (!begun.running()) {
            files.remove(begun.accountId(), begun.file());
        }
    }

    /** It was tried in vain. */
    public void failed(long importId) {
        var begun = locked(importId);
        if (begun != null) {
            begun.fail(clock.instant());
        }
    }

    private ContactImportEntity locked(long importId) {
        return rows.free(ContactImportEntity.class, importId)
                .filter(ContactImportEntity::running)
                .orElse(null);
    }

    /** @return whether the row could be taken in */
    private boolean take(long accountId, Map<String, String> row) {
        if (row.keySet().stream().noneMatch(OWN::contains)) {
            return false;
        }
        ContactEntity known = null;
        try {
            var command = command(row);
            bounds.command(command);
            known = register.known(accountId, row.get(IDENTIFIER), lower(row.get(EMAIL)), row.get(PHONE_NUMBER))
                    .orElse(null);
            if (known == null) {
                register.create(accountId, command);
            } else {
                register.change(known, command);
            }
            return true;
        } catch (HelpdeskException refused) {
            if (known != null && em.contains(known)) {
                // what was written before it was refused is not to stay
                em.refresh(known);
            }
            return false;
        }
    }

    private static String lower(String email) {
        return email == null ? null : email.toLowerCase(java.util.Locale.ROOT);
    }

    private static SaveContact command(Map<String, String> row) {
        var additional = new LinkedHashMap<String, Object>();
        var custom = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (ADDITIONAL.contains(name)) {
                additional.put(name, value);
            } else if (!OWN.contains(name)) {
                custom.put(name, value);
            }
        });
        var command = SaveContact.builder();
        if (row.containsKey(NAME)) {
            command.name(row.get(NAME));
        }
        if (row.containsKey(EMAIL)) {
            command.email(Optional.of(row.get(EMAIL)));
        }
        if (row.containsKey(PHONE_NUMBER)) {
            command.phoneNumber(Optional.of(row.get(PHONE_NUMBER)));
        }
        if (row.containsKey(IDENTIFIER)) {
            command.identifier(Optional.of(row.get(IDENTIFIER)));
        }
        return command.additionalAttributes(additional.isEmpty() ? null : additional)
                .customAttributes(custom.isEmpty() ? null : custom)
                .build();
    }
}
