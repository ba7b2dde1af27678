package io.helpdesk.core.access;

import static io.helpdesk.api.caller.Permission.ADMINISTER;
import static io.helpdesk.api.caller.Permission.CONVERSATION_OPEN;
import static io.helpdesk.api.caller.Permission.DEFINITION_WRITE;
import static io.helpdesk.api.caller.Permission.MESSAGE_WRITE_AS_CONTACT;
import static io.helpdesk.api.caller.Permission.PLATFORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.agent.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void onlyTheBootstrapTokenReachesThePlatform() {
        for (var grant : List.of(
                Grants.accessToken(Role.ADMINISTRATOR), Grants.accessToken(Role.AGENT),
                Grants.keyPair(Role.ADMINISTRATOR), Grants.keyPair(Role.AGENT), Grants.BOT_TOKEN,
                Grants.ORGANISATION_KEY, Grants.VISITOR)) {
            assertFalse(grant.contains(PLATFORM));
        }
        assertEquals(Set.of(PLATFORM, ADMINISTER), Grants.PLATFORM_TOKEN);
    }

    @Test
    void onlyAdministratorsAdminister() {
        assertTrue(Grants.accessToken(Role.ADMINISTRATOR).contains(ADMINISTER));
        assertTrue(Grants.keyPair(Role.ADMINISTRATOR).contains(ADMINISTER));
        for (var grant : List.of(
                Grants.accessToken(Role.AGENT), Grants.keyPair(Role.AGENT), Grants.BOT_TOKEN, Grants.ORGANISATION_KEY,
                Grants.VISITOR)) {
            assertFalse(grant.contains(ADMINISTER));
        }
    }

    @Test
    void anAgentsKeyPairMayNotOpenConversationsItsTokenMay() {
        assertFalse(Grants.keyPair(Role.AGENT).contains(CONVERSATION_OPEN));
        assertTrue(Grants.accessToken(Role.AGENT).contains(CONVERSATION_OPEN));
    }

    @Test
    void noKeyPairWritesInAContactsName() {
        assertFalse(Grants.keyPair(Role.ADMINISTRATOR).contains(MESSAGE_WRITE_AS_CONTACT));
        assertTrue(Grants.BOT_TOKEN.contains(MESSAGE_WRITE_AS_CONTACT));
    }

    @Test
    void anOrganisationsKeyMayMakeBotsAndTemplates() {
        assertTrue(Grants.ORGANISATION_KEY.contains(DEFINITION_WRITE));
    }

    @Test
    void nobodyCanAddToAGrant() {
        assertThrows(UnsupportedOperationException.class, () -> Grants.BOT_TOKEN.add(PLATFORM));
    }
}
