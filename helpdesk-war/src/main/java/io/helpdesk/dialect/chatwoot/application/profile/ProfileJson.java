package io.helpdesk.dialect.chatwoot.application.profile;

import io.helpdesk.api.account.Membership;
import io.helpdesk.api.account.User;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootTexts;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The user behind the token (chatwoot-resources 14).
 *
 * @param accessToken the one that was shown; of others only the hash is kept
 * @param accountId of the most recently active account, likewise the role
 */
public record ProfileJson(
        String accessToken,
        Long accountId,
        String availableName,
        String avatarUrl,
        boolean confirmed,
        String displayName,
        String messageSignature,
        String email,
        long id,
        Long inviterId,
        String name,
        String provider,
        String pubsubToken,
        Optional<Map<String, Object>> customAttributes,
        String role,
        Map<String, Object> uiSettings,
        String uid,
        String type,
        List<AccountOfProfile> accounts) {

    /** An account the user works in. */
    public record AccountOfProfile(
            long id,
            String name,
            String status,
            String activeAt,
            String role,
            List<String> permissions,
            String availability,
            String availabilityStatus,
            boolean autoOffline) {

        static AccountOfProfile of(Membership membership) {
            var role = ChatwootCodes.name(membership.role());
            return new AccountOfProfile(
                    membership.accountId(),
                    membership.accountName(),
                    ChatwootCodes.name(membership.accountStatus()),
                    ChatwootTimes.iso(membership.activeAt()),
                    role,
                    List.of(role),
                    ChatwootCodes.name(membership.availability()),
                    ChatwootCodes.name(membership.presence()),
                    membership.autoOffline());
        }
    }

    /** @param accessToken the one that the user has shown, or was given just now */
    public static ProfileJson of(User user, String accessToken) {
        var active = user.memberships().stream()
                .min(Comparator.comparing(Membership::activeAt, Comparator.nullsFirst(Comparator.reverseOrder())));
        return new ProfileJson(
                accessToken,
                active.map(Membership::accountId).orElse(null),
                user.displayName() == null || user.displayName().isBlank() ? user.name() : user.displayName(),
                ChatwootTexts.picture(user.avatarUrl()),
                user.confirmed(),
                user.displayName(),
                user.messageSignature(),
                user.email(),
                user.id(),
                null,
                user.name(),
                "email",
                user.pubsubToken(),
                Optional.of(user.customAttributes()).filter(attributes -> !attributes.isEmpty()),
                active.map(membership -> ChatwootCodes.name(membership.role())).orElse(null),
                user.uiSettings(),
                user.email(),
                null,
                user.memberships().stream().map(AccountOfProfile::of).toList());
    }
}
