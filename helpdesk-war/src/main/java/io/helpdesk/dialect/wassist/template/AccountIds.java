package io.helpdesk.dialect.wassist.template;

import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which accounts are meant (wassist 12). */
final class AccountIds {

    static final String NOT_FOUND = "Not found.";

    private static final String FIELD = "accountIds";

    private AccountIds() {}

    static List<UUID> read(Fields fields) {
        var given = fields.texts(FIELD, true);
        if (given.isEmpty()) {
            return List.of();
        }
        if (given.get().isEmpty()) {
            fields.refuse(FIELD, "This list may not be empty.");
        }
        var ids =
                given.get().stream().map(Uuids::read).flatMap(Optional::stream).toList();
        if (ids.size() < given.get().size()) {
            fields.refuse(FIELD, "Must be a valid UUID.");
        }
        return ids;
    }

    static List<BusinessAccount> among(List<UUID> wanted, List<BusinessAccount> all) {
        return wanted.stream().distinct().map(id -> named(FIELD, id, all)).toList();
    }

    /**
     * @param field where it was said
     * @throws WassistRefusal if it is none of the organisation's
     */
    static BusinessAccount named(String field, UUID wanted, List<BusinessAccount> all) {
        return all.stream()
                .filter(account -> account.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> WassistRefusal.field(field, NOT_FOUND));
    }
}
