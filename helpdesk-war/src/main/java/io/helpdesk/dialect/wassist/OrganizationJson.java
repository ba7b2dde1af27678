package io.helpdesk.dialect.wassist;

import io.helpdesk.api.account.Account;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * An organisation, which is an account.
 *
 * @param id made from the account's number, which is no UUID
 */
public record OrganizationJson(UUID id, String name, boolean isPersonal) {

    public static OrganizationJson of(Account account) {
        var id = UUID.nameUUIDFromBytes(("account " + account.id()).getBytes(StandardCharsets.UTF_8));
        return new OrganizationJson(id, account.name(), false);
    }
}
