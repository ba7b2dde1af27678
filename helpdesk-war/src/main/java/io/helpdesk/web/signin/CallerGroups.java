package io.helpdesk.web.signin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.jacc.PolicyContext;
import jakarta.security.jacc.PolicyContextException;
import java.security.Principal;
import javax.security.auth.Subject;

/**
 * Groups as the server's authorization sees them, for servers whose requests know only those roles which the file itself declares: by the
 * subject (Jakarta Authorization 4.6.1.1), or as roles of the same name (Jakarta Security 4.3, Jakarta Enterprise Beans 12.2.5.2). A file
 * that is the same for everybody declares nobody's groups.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallerGroups {

    private static final String SUBJECT = "javax.security.auth.Subject.container";

    @Resource
    private SessionContext session;

    /** Whether the caller is in the group. One who is called like a group is not therefore in it. */
    public boolean has(Principal caller, String group) {
        return !caller.getName().equals(group) && (inSubject(group) || inRole(group) || session.isCallerInRole(group));
    }

    private static boolean inSubject(String group) {
        try {
            return Jacc.subject() instanceof Subject subject
                    && subject.getPrincipals().stream().anyMatch(any -> group.equals(any.getName()));
        } catch (NoClassDefFoundError absent) {
            // this server has no Jakarta Authorization
            return false;
        }
    }

    private static boolean inRole(String group) {
        try {
            return Enterprise.inRole(group);
        } catch (NoClassDefFoundError absent) {
            // nor Jakarta Security
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

    /** Apart for the same reason. */
    private static final class Enterprise {

        static boolean inRole(String group) {
            var context = CDI.current().select(SecurityContext.class);
            return context.isResolvable() && context.get().isCallerInRole(group);
        }
    }
}
