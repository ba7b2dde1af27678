package io.helpdesk.web.signin;

import jakarta.security.jacc.PolicyContext;
import jakarta.security.jacc.PolicyContextException;
import java.security.Principal;
import javax.security.auth.Subject;

/**
 * Groups as the server's authorization sees them (Jakarta Authorization 4.6.1.1), for servers that know only those roles which
 * the file itself declares. A file that is the same for everybody declares nobody's groups.
 */
final class SubjectGroups {

    private static final String SUBJECT = "javax.security.auth.Subject.container";

    private SubjectGroups() {}

    /** Whether the caller is in the group. One who is called like a group is not therefore in it. */
    static boolean has(Principal caller, String group) {
        if (caller.getName().equals(group)) {
            return false;
        }
        try {
            return Jacc.subject() instanceof Subject subject
                    && subject.getPrincipals().stream().anyMatch(any -> group.equals(any.getName()));
        } catch (NoClassDefFoundError absent) {
            // this server has no Jakarta Authorization
            return false;
        }
    }

    /** Apart, so that its classes are only loaded where the server has them. */
    private static final class Jacc {

        /** Null where it is switched off. */
        static Object subject() {
            try {
                return PolicyContext.getContext(SUBJECT);
            } catch (PolicyContextException refused) {
                return null;
            }
        }
    }
}
