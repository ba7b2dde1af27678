package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.deed.Deed;

/** What this wire calls the kinds of what was done (libredesk-desk 5.7). */
public final class DeedNames {

    private DeedNames() {}

    public static String of(Deed.Kind kind) {
        return switch (kind) {
            case SIGNED_IN -> "agent_login";
            case SIGNED_OUT -> "agent_logout";
            case WENT_AWAY -> "agent_away";
            case CAME_BACK -> "agent_online";
            case PASSWORD_SET -> "agent_password_set";
            case ROLE_CHANGED -> "agent_role_permissions_changed";
        };
    }
}
