package io.helpdesk.dialect.chatwoot.platform.user;

import io.helpdesk.api.account.Membership;
import io.helpdesk.api.account.User;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user (chatwoot-client 2.2).
 *
 * @param accessToken shown by the call that makes the user, null ever after
 * @param accountId the first account the user works in, null for none; likewise the role
 */
public record UserJson(
        String accessToken,
        Long accountId,
        String availableName,
        String avatarUrl,
        boolean confirmed,
        String displayName,
        String messageSignature,
        String email,
        long id,
        String name,
        String provider,
        String pubsubToken,
        String role,
        Map<String, Object> uiSettings,
        String uid,
        Optional<Map<String, Object>> customAttributes,
        List<AccountOfUser> accounts) {

    /** An account the user works in. */
    public record AccountOfUser(long id, String name, String activeAt, String role) {

        static AccountOfUser of(Membership membership) {
            return new AccountOfUser(
                    membership.accountId(),
                    membership.accountName(),
                    ChatwootTimes.iso(membership.activeAt()),
                    ChatwootCodes.name(membership.role()));
        }
    }

    public static UserJson of(User user, String accessToken) {
        var first = user.memberships().stream().findFirst();
        return new UserJson(
                accessToken,
                first.map(Membership::accountId).orElse(null),
                user.displayName() == null || user.displayName().isBlank() ? user.name() : user.displayName(),
                ChatwootTexts.picture(user.avatarUrl()),
                user.confirmed(),
                user.displayName(),
                null,
                user.email(),
                user.id(),
                user.name(),
                "email",
                user.pubsubToken(),
                first.map(membership -> ChatwootCodes.name(membership.role())).orElse(null),
                Map.of(),
                user.email(),
                Optional.of(user.customAttributes()).filter(attributes -> !attributes.isEmpty()),
                user.memberships().stream().map(AccountOfUser::of).toList());
    }
}
