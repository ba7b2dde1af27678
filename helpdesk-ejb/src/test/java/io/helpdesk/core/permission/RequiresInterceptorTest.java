package io.helpdesk.core.permission;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Forbidden;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiresInterceptorTest {

    static class Desk {
        @Requires(Permission.CONVERSATION_READ)
        public String look(Caller caller) {
            return "looked";
        }

        @Requires(Permission.CONVERSATION_READ)
        public String peek() {
            return "peeked";
        }
    }

    /** What some servers put in front of a bean. */
    static class GeneratedDesk extends Desk {
        @Override
        public String look(Caller caller) {
            return super.look(caller);
        }
    }

    @Test
    void callerWithThePermissionMayGoOn() {
        assertDoesNotThrow(() -> check(Desk.class, with(Permission.CONVERSATION_READ)));
    }

    @Test
    void callerWithoutThePermissionIsRefused() {
        var refused = assertThrows(Forbidden.class, () -> check(Desk.class, with(Permission.CONVERSATION_OPEN)));

        assertEquals("permission", refused.subject());
    }

    @Test
    void generatedSubclassHidesNothing() {
        assertThrows(Forbidden.class, () -> check(GeneratedDesk.class, with(Permission.CONTACT_READ)));
    }

    @Test
    void methodWithoutACallerIsAMistakeOfTheProgram() throws Exception {
        Method peek = Desk.class.getMethod("peek");

        assertThrows(IllegalArgumentException.class, () -> RequiresInterceptor.check(peek, Desk.class, new Object[0]));
    }

    private static void check(Class<?> desk, Caller caller) throws Exception {
        RequiresInterceptor.check(desk.getMethod("look", Caller.class), desk, new Object[] {caller});
    }

    private static Caller with(Permission permission) {
        return new Caller(
                Caller.Kind.USER, 1, 7L, "Ada Example", Set.of(permission), new AccessScope.EveryInbox(), Set.of());
    }
}
