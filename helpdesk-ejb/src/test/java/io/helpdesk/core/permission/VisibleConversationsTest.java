package io.helpdesk.core.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists, look-ups and the live feed show the same conversations. */
class VisibleConversationsTest {

    private static final List<AccessScope> EACH = List.of(
            new AccessScope.EveryInbox(),
            new AccessScope.Inboxes(Set.of(1L, 3L)),
            new AccessScope.Inboxes(Set.of()),
            new AccessScope.OneSession(2, 3, true),
            new AccessScope.OneSession(2, 3, false),
            new AccessScope.OneContact(3));

    @Test
    void everyKindOfReachHasARule() {
        assertEquals(
                Arrays.stream(AccessScope.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                EACH.stream().map(Object::getClass).collect(Collectors.toSet()));
        EACH.forEach(VisibleConversationsTest::of);
    }

    @Test
    void theConditionHoldsForExactlyWhatIsContained() {
        for (var scope : EACH) {
            var visible = of(scope);
            for (long inbox = 1; inbox <= 3; inbox++) {
                for (long session = 1; session <= 3; session++) {
                    for (long contact = 1; contact <= 3; contact++) {
                        assertEquals(
                                holds(visible.condition(), inbox, session, contact),
                                visible.contains(inbox, session, contact),
                                scope + ": " + inbox + ", " + session + ", " + contact);
                    }
                }
            }
        }
    }

    @Test
    void eachReachesWhatItIsNamedAfter() {
        assertTrue(of(new AccessScope.EveryInbox()).contains(7, 8, 9));
        assertTrue(of(new AccessScope.Inboxes(Set.of(7L))).contains(7, 8, 9));
        assertFalse(of(new AccessScope.Inboxes(Set.of(8L, 9L))).contains(7, 8, 9));
        assertTrue(of(new AccessScope.OneSession(8, 9, true)).contains(7, 8, 9));
        assertFalse(
                of(new AccessScope.OneSession(9, 9, true)).contains(7, 8, 9), "another session of the same contact");
        assertTrue(of(new AccessScope.OneContact(9)).contains(7, 8, 9));
        assertFalse(of(new AccessScope.OneContact(8)).contains(7, 8, 9));
    }

    @Test
    void onlyMembersOfInboxesAreKeptOutOfInboxes() {
        assertFalse(of(new AccessScope.Inboxes(Set.of(1L))).touchesInbox(2));
        assertTrue(of(new AccessScope.Inboxes(Set.of(1L))).touchesInbox(1));
        assertTrue(of(new AccessScope.OneContact(9)).touchesInbox(2));
        assertEquals(Set.of(1L), of(new AccessScope.Inboxes(Set.of(1L))).inboxes());
        assertThrows(
                IllegalStateException.class,
                () -> of(new AccessScope.EveryInbox()).inboxes());
    }

    private static VisibleConversations of(AccessScope scope) {
        return VisibleConversations.of(Caller.system(1, "tested").withScope(scope));
    }

    /** What a list does with the condition. */
    private static boolean holds(Condition condition, long inbox, long session, long contact) {
        if (condition.equals(Condition.everything())) {
            return true;
        }
        var in = (Condition.In) condition;
        return in.values()
                .contains(
                        switch (in.field()) {
                            case INBOX_ID -> inbox;
                            case SESSION_ID -> session;
                            case CONTACT_ID -> contact;
                            default -> throw new AssertionError(in.field());
                        });
    }
}
