package io.helpdesk.core.access;

import static io.helpdesk.api.caller.Permission.ACTIVITY_READ;
import static io.helpdesk.api.caller.Permission.ADMINISTER;
import static io.helpdesk.api.caller.Permission.AGENT_WRITE;
import static io.helpdesk.api.caller.Permission.ASSISTANT_WRITE;
import static io.helpdesk.api.caller.Permission.AUTOMATION_WRITE;
import static io.helpdesk.api.caller.Permission.BUSINESS_HOURS_WRITE;
import static io.helpdesk.api.caller.Permission.CONTEXT_LINK_WRITE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_ASSIGN_AGENT;
import static io.helpdesk.api.caller.Permission.CONVERSATION_ASSIGN_TEAM;
import static io.helpdesk.api.caller.Permission.CONVERSATION_CHANGE;
import static io.helpdesk.api.caller.Permission.CONVERSATION_LABELS;
import static io.helpdesk.api.caller.Permission.CONVERSATION_OPEN;
import static io.helpdesk.api.caller.Permission.CONVERSATION_PRIORITY;
import static io.helpdesk.api.caller.Permission.CONVERSATION_READ;
import static io.helpdesk.api.caller.Permission.CONVERSATION_STATUS;
import static io.helpdesk.api.caller.Permission.DEFINITION_WRITE;
import static io.helpdesk.api.caller.Permission.DIRECTORY_READ;
import static io.helpdesk.api.caller.Permission.EVERY_ASSIGNMENT;
import static io.helpdesk.api.caller.Permission.EVERY_INBOX;
import static io.helpdesk.api.caller.Permission.FILTER_WRITE;
import static io.helpdesk.api.caller.Permission.INBOX_WRITE;
import static io.helpdesk.api.caller.Permission.INTEGRATION_WRITE;
import static io.helpdesk.api.caller.Permission.LABEL_WRITE;
import static io.helpdesk.api.caller.Permission.MACRO_WRITE;
import static io.helpdesk.api.caller.Permission.MAIL_TEMPLATE_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_READ;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE_AS_CONTACT;
import static io.helpdesk.api.caller.Permission.NOTIFICATION_SETTINGS_WRITE;
import static io.helpdesk.api.caller.Permission.OWN_ASSIGNMENTS;
import static io.helpdesk.api.caller.Permission.PLATFORM;
import static io.helpdesk.api.caller.Permission.REPORT_READ;
import static io.helpdesk.api.caller.Permission.ROLE_WRITE;
import static io.helpdesk.api.caller.Permission.SETTINGS_WRITE;
import static io.helpdesk.api.caller.Permission.SHARED_FILTER_WRITE;
import static io.helpdesk.api.caller.Permission.SIGN_IN_WRITE;
import static io.helpdesk.api.caller.Permission.SLA_WRITE;
import static io.helpdesk.api.caller.Permission.STATUS_WRITE;
import static io.helpdesk.api.caller.Permission.TEAM_ASSIGNMENTS;
import static io.helpdesk.api.caller.Permission.TEAM_QUEUES;
import static io.helpdesk.api.caller.Permission.TEAM_WRITE;
import static io.helpdesk.api.caller.Permission.UNASSIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.core.persistence.DatabaseDialects;
import io.helpdesk.core.persistence.TestDatabase;
import io.helpdesk.core.role.RoleEntity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rows of the roles and the kinds of credential amount to. */
class GrantsTest {

    private static final Supplier<Set<Long>> MEMBER_OF_TWO = () -> Set.of(1L, 2L);

    private static Set<Permission> agent;
    private static Set<Permission> administrator;

    @BeforeAll
    static void readTheRows() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:grants;DB_CLOSE_DELAY=-1");
        try (var factory = TestDatabase.open(h2, DatabaseDialects.H2);
                var session = factory.openSession()) {
            assertEquals("Agent", session.find(RoleEntity.class, 1L).name());
            agent = of(session.find(RoleEntity.class, 1L));
            administrator = of(session.find(RoleEntity.class, 2L));
        }
    }

    /** Every name in the rows is a permission. */
    private static Set<Permission> of(RoleEntity role) {
        return role.permissions().stream().map(Permission::valueOf).collect(Collectors.toSet());
    }

    @Test
    void anAdministratorsTokenMayEverythingInTheAccount() {
        assertEquals(EnumSet.complementOf(EnumSet.of(PLATFORM)), Grants.accessToken(administrator));
    }

    @Test
    void anAgentsTokenMayWhatNeitherAdministersNorSetsUpWhatIsTold() {
        assertEquals(
                EnumSet.complementOf(EnumSet.of(
                        PLATFORM,
                        ADMINISTER,
                        EVERY_INBOX,
                        INTEGRATION_WRITE,
                        SHARED_FILTER_WRITE,
                        INBOX_WRITE,
                        AGENT_WRITE,
                        ROLE_WRITE,
                        TEAM_WRITE,
                        LABEL_WRITE,
                        STATUS_WRITE,
                        MACRO_WRITE,
                        AUTOMATION_WRITE,
                        BUSINESS_HOURS_WRITE,
                        SLA_WRITE,
                        MAIL_TEMPLATE_WRITE,
                        CONTEXT_LINK_WRITE,
                        REPORT_READ,
                        ACTIVITY_READ,
                        SETTINGS_WRITE,
                        NOTIFICATION_SETTINGS_WRITE,
                        SIGN_IN_WRITE,
                        ASSISTANT_WRITE)),
                Grants.accessToken(agent));
    }

    @Test
    void aKeyPairMayWhatItsRoleMayInEveryInbox() {
        assertEquals(
                EnumSet.complementOf(EnumSet.of(PLATFORM, MESSAGE_WRITE_AS_CONTACT)), Grants.keyPair(administrator));
        assertEquals(
                Set.of(
                        CONVERSATION_READ,
                        CONVERSATION_CHANGE,
                        CONVERSATION_ASSIGN_AGENT,
                        CONVERSATION_ASSIGN_TEAM,
                        CONVERSATION_PRIORITY,
                        CONVERSATION_STATUS,
                        CONVERSATION_LABELS,
                        EVERY_ASSIGNMENT,
                        OWN_ASSIGNMENTS,
                        TEAM_ASSIGNMENTS,
                        TEAM_QUEUES,
                        UNASSIGNED,
                        FILTER_WRITE,
                        MESSAGE_READ,
                        MESSAGE_WRITE,
                        DIRECTORY_READ,
                        EVERY_INBOX),
                Grants.keyPair(agent));
    }

    /** Chatwoot's additions are for those who have one of its two roles. */
    @Test
    void whoHasRolesOfTheAccountsOwnAloneMayWhatTheySayOnAnyWire() {
        assertEquals(
                Set.of(MESSAGE_READ, DIRECTORY_READ, CONVERSATION_CHANGE), Grants.ownRoles(EnumSet.of(MESSAGE_READ)));
        assertEquals(
                Set.of(MESSAGE_READ, DIRECTORY_READ, CONVERSATION_CHANGE, EVERY_INBOX),
                Grants.keyPair(EnumSet.of(MESSAGE_READ)));
    }

    @Test
    void onlyTheBootstrapTokenReachesThePlatform() {
        for (var grant : List.of(
                Grants.accessToken(administrator),
                Grants.accessToken(agent),
                Grants.keyPair(administrator),
                Grants.keyPair(agent),
                Grants.BOT_TOKEN,
                Grants.ORGANISATION_KEY,
                Grants.VISITOR)) {
            assertFalse(grant.contains(PLATFORM));
        }
        assertEquals(Set.of(PLATFORM, ADMINISTER, AGENT_WRITE, EVERY_INBOX), Grants.PLATFORM_TOKEN);
    }

    @Test
    void onlyAdministratorsAdminister() {
        for (var grant : List.of(
                Grants.accessToken(agent),
                Grants.keyPair(agent),
                Grants.BOT_TOKEN,
                Grants.ORGANISATION_KEY,
                Grants.VISITOR)) {
            assertFalse(grant.contains(ADMINISTER));
        }
    }

    @Test
    void anAgentsKeyPairMayNotOpenConversationsItsTokenMay() {
        assertFalse(Grants.keyPair(agent).contains(CONVERSATION_OPEN));
        assertTrue(Grants.accessToken(agent).contains(CONVERSATION_OPEN));
    }

    @Test
    void anOrganisationsKeyMayMakeBotsAndTemplates() {
        assertTrue(Grants.ORGANISATION_KEY.containsAll(Set.of(DEFINITION_WRITE, INTEGRATION_WRITE)));
    }

    @Test
    void whoReachesEveryInboxIsAskedForNone() {
        assertEquals(new AccessScope.EveryInbox(), Grants.scope(Grants.accessToken(administrator), () -> {
            throw new AssertionError("looked up in vain");
        }));
        assertEquals(new AccessScope.EveryInbox(), Grants.scope(Grants.keyPair(agent), MEMBER_OF_TWO));
        assertEquals(new AccessScope.Inboxes(Set.of(1L, 2L)), Grants.scope(Grants.accessToken(agent), MEMBER_OF_TWO));
    }

    @Test
    void nobodyCanAddToAGrant() {
        assertThrows(UnsupportedOperationException.class, () -> Grants.BOT_TOKEN.add(PLATFORM));
        assertThrows(
                UnsupportedOperationException.class,
                () -> Grants.accessToken(agent).add(PLATFORM));
    }

    @Test
    void whatNobodyIsGrantedIsNoPermission() {
        var granted = EnumSet.noneOf(Permission.class);
        List.of(Grants.accessToken(administrator), Grants.PLATFORM_TOKEN).forEach(granted::addAll);
        assertEquals(EnumSet.allOf(Permission.class), granted, Arrays.toString(Permission.values()));
    }
}
