package io.helpdesk.core.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.core.condition.ConditionMatcher;
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
    void eachReachesWhatItIsNamedAfter() {
        assertTrue(sees(new AccessScope.EveryInbox()));
        assertTrue(sees(new AccessScope.Inboxes(Set.of(7L))));
        assertFalse(sees(new AccessScope.Inboxes(Set.of(8L, 9L))));
        assertTrue(sees(new AccessScope.OneSession(8, 9, true)));
        assertFalse(sees(new AccessScope.OneSession(9, 9, true)), "another session of the same contact");
        assertTrue(sees(new AccessScope.OneContact(9)));
        assertFalse(sees(new AccessScope.OneContact(8)));
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

    /** libredesk 5. */
    @Test
    void aUsersRolesSayWhoseConversationsAreReached() {
        assertTrue(sees(6L, 5L, Permission.CONVERSATION_READ, Permission.EVERY_ASSIGNMENT));
        assertFalse(sees(6L, 5L, Permission.CONVERSATION_READ));
        assertTrue(sees(4L, null, Permission.CONVERSATION_READ, Permission.OWN_ASSIGNMENTS));
        assertFalse(sees(6L, null, Permission.CONVERSATION_READ, Permission.OWN_ASSIGNMENTS));
        assertTrue(sees(6L, 5L, Permission.CONVERSATION_READ, Permission.TEAM_ASSIGNMENTS));
        assertFalse(sees(6L, 8L, Permission.CONVERSATION_READ, Permission.TEAM_ASSIGNMENTS));
        assertTrue(sees(null, 5L, Permission.CONVERSATION_READ, Permission.TEAM_QUEUES));
        assertFalse(sees(6L, 5L, Permission.CONVERSATION_READ, Permission.TEAM_QUEUES));
        assertTrue(sees(null, null, Permission.CONVERSATION_READ, Permission.UNASSIGNED));
        assertFalse(sees(null, 5L, Permission.CONVERSATION_READ, Permission.UNASSIGNED));
        assertFalse(sees(4L, 5L, Permission.OWN_ASSIGNMENTS, Permission.TEAM_ASSIGNMENTS));
    }

    /** What user 4, who is in team 5, sees of a conversation with these. */
    private static boolean sees(Long assignee, Long team, Permission... permissions) {
        var caller = new Caller(
                Caller.Kind.USER, 1, 4L, "tested", Set.of(permissions), new AccessScope.EveryInbox(), Set.of(5L));
        return ConditionMatcher.matches(
                VisibleConversations.of(caller).condition(), new ConditionMatcher.Whereabouts(7, 8, 9, assignee, team));
    }

    private static VisibleConversations of(AccessScope scope) {
        return VisibleConversations.of(Caller.system(1, "tested").withScope(scope));
    }

    /** The conversation in inbox 7, of session 8 and contact 9. */
    private static boolean sees(AccessScope scope) {
        return ConditionMatcher.matches(of(scope).condition(), new ConditionMatcher.Whereabouts(7, 8, 9, null, null));
    }
}
