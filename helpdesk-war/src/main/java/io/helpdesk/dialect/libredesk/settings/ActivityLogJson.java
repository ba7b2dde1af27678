package io.helpdesk.dialect.libredesk.settings;

import io.helpdesk.api.deed.Deed;
import io.helpdesk.dialect.libredesk.filter.DeedNames;
import java.time.Instant;

/** Something that was done (libredesk-resources 16). */
public record ActivityLogJson(
        long id,
        Instant createdAt,
        Instant updatedAt,
        String activityType,
        String activityDescription,
        long actorId,
        String targetModelType,
        long targetModelId,
        String ip) {

    static ActivityLogJson of(Deed deed) {
        return new ActivityLogJson(
                deed.id(),
                deed.createdAt(),
                deed.createdAt(),
                DeedNames.of(deed.kind()),
                deed.targetName() + " (#" + deed.targetId() + ") " + said(deed.kind()),
                deed.actorId(),
                deed.kind() == Deed.Kind.ROLE_CHANGED ? "role" : "user",
                deed.targetId(),
                deed.address());
    }

    private static String said(Deed.Kind kind) {
        return switch (kind) {
            case SIGNED_IN -> "logged in";
            case SIGNED_OUT -> "logged out";
            case WENT_AWAY -> "is away";
            case CAME_BACK -> "is online";
            case PASSWORD_SET -> "has a new password";
            case ROLE_CHANGED -> "has other permissions";
            case MADE, CHANGED, REMOVED -> throw new IllegalArgumentException("no word for " + kind);
        };
    }
}
