package io.helpdesk.dialect.chatwoot.platform.account;

import io.helpdesk.api.account.Membership;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** A user as a member of an account (chatwoot-client 2.2). */
public record AccountUserJson(
        long id,
        long accountId,
        long userId,
        String role,
        Long inviterId,
        String createdAt,
        String updatedAt,
        String activeAt,
        String availability,
        boolean autoOffline,
        Long customRoleId) {

    public static AccountUserJson of(Membership membership) {
        return new AccountUserJson(
                membership.id(),
                membership.accountId(),
                membership.userId(),
                ChatwootCodes.name(membership.role()),
                null,
                ChatwootTimes.iso(membership.createdAt()),
                ChatwootTimes.iso(membership.updatedAt()),
                ChatwootTimes.iso(membership.activeAt()),
                ChatwootCodes.name(membership.availability()),
                membership.autoOffline(),
                null);
    }
}
