package io.helpdesk.dialect.chatwoot.application.account;

import io.helpdesk.api.deed.Deed;
import java.util.Map;

/** Something that was done (chatwoot-desk 7.5). */
public record AuditLogJson(
        long id,
        long auditableId,
        String auditableType,
        Object auditable,
        long associatedId,
        String associatedType,
        Long userId,
        String userType,
        String username,
        String action,
        Map<String, Object> auditedChanges,
        int version,
        String comment,
        String requestUuid,
        long createdAt,
        String remoteAddress) {

    /** What who signs in or out is a record of. */
    static final String USER = "User";

    /** @param username of who did it, or null */
    static AuditLogJson of(Deed deed, long account, String username) {
        boolean somebody = deed.actorId() != 0;
        return new AuditLogJson(
                deed.id(),
                deed.targetId(),
                type(deed.thing()),
                null,
                account,
                "Account",
                somebody ? deed.actorId() : null,
                somebody ? USER : null,
                username,
                action(deed.kind()),
                deed.changes(),
                deed.version(),
                null,
                null,
                deed.createdAt().getEpochSecond(),
                deed.address().isEmpty() ? null : deed.address());
    }

    /** @param thing null for who signed in or out */
    static String type(Deed.Thing thing) {
        if (thing == null) {
            return USER;
        }
        return switch (thing) {
            case ACCOUNT -> "Account";
            case INBOX -> "Inbox";
            case TEAM -> "Team";
            case MEMBER -> "AccountUser";
            case WEBHOOK -> "Webhook";
            case AUTOMATION_RULE -> "AutomationRule";
            case MACRO -> "Macro";
            case CONVERSATION -> "Conversation";
        };
    }

    private static String action(Deed.Kind kind) {
        return switch (kind) {
            case SIGNED_IN -> "sign_in";
            case SIGNED_OUT -> "sign_out";
            case MADE -> "create";
            case REMOVED -> "destroy";
            case CHANGED -> "update";
            case WENT_AWAY, CAME_BACK, PASSWORD_SET, ROLE_CHANGED ->
                throw new IllegalArgumentException("no word for " + kind);
        };
    }
}
