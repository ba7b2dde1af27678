package io.helpdesk.dialect.wassist.template;

import io.helpdesk.dialect.wassist.Fields;
import io.helpdesk.dialect.wassist.WassistRefusal;
import io.helpdesk.dialect.wassist.number.BusinessAccounts.BusinessAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads which accounts are meant (wassist 12). */
final class AccountIds {

    static final String NOT_FOUND = "Not found.";

    private static final String FIELD = "accountIds";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private AccountIds() {}

    static List<UUID> read(Fields fields) {
        var given = fields.texts(FIELD);
        if (given.isEmpty() || given.get().isEmpty()) {
            fields.refuse(FIELD, fields.has(FIELD) ? "This list may not be empty." : "This field is required.");
            return List.of();
        }
        if (!given.get().stream().allMatch(id -> UUID_FORM.matcher(id).matches())) {
            fields.refuse(FIELD, "Must be a valid UUID.");
            return List.of();
        }
        return given.get().stream().map(UUID::fromString).toList();
    }

    /** @throws WassistRefusal if one of them is none of the organisation's */
    static List<BusinessAccount> among(List<UUID> wanted, List<BusinessAccount> all) {
        return wanted.stream()
                .distinct()
                .map(id -> all.stream()
                        .filter(account -> account.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> WassistRefusal.fields(Map.of(FIELD, List.of(NOT_FOUND)))))
                .toList();
    }
}
