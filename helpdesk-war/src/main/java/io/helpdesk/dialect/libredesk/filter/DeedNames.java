package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.deed.DeedField;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What this wire calls the kinds of what was done (libredesk-desk 5.7). */
public final class DeedNames {

    /** Those that it has words for: who came and went, and what happened to people and roles. */
    private static final Set<Deed.Kind> NAMED = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(Deed.Kind.MADE, Deed.Kind.CHANGED, Deed.Kind.REMOVED)));

    private DeedNames() {}

    /** What was done that this wire can tell. */
    public static Condition named() {
        return new Condition.In(DeedField.KIND, NAMED);
    }

    static Deed.Kind[] kinds() {
        return NAMED.toArray(Deed.Kind[]::new);
    }

    public static String of(Deed.Kind kind) {
        return switch (kind) {
            case SIGNED_IN -> "agent_login";
            case SIGNED_OUT -> "agent_logout";
            case WENT_AWAY -> "agent_away";
            case CAME_BACK -> "agent_online";
            case PASSWORD_SET -> "agent_password_set";
            case ROLE_CHANGED -> "agent_role_permissions_changed";
            case MADE, CHANGED, REMOVED -> throw new IllegalArgumentException("no word for " + kind);
        };
    }
}
