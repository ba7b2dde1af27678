package io.helpdesk.core.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.agent.Role;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.signin.ContainerUsers.Way;
import io.helpdesk.core.container.ContainerGroups.Place;
import io.helpdesk.core.settings.GivenSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerSettingsTest {

    private static ContainerSettings with(Map<Setting, String> values) {
        var settings = new ContainerSettings();
        settings.settings = new GivenSettings(values);
        return settings;
    }

    private static String refusal(Map<Setting, String> values) {
        return assertThrows(IllegalStateException.class, () -> with(values).check())
                .getMessage();
    }

    @Test
    void nothingIsOpenUntilTheOperatorOpensIt() {
        var settings = with(Map.of());
        settings.check();
        for (var way : Way.values()) {
            assertFalse(settings.open(way), way.name());
        }
        assertTrue(settings.groupNames().isEmpty());
        assertTrue(settings.directoryAnswers());
    }

    @Test
    void eachWayIsOpenedByItself() {
        var settings = with(Map.of(Setting.LOGIN_CONTAINER, " password, Call"));
        assertTrue(settings.open(Way.PASSWORD));
        assertFalse(settings.open(Way.BROWSER));
        assertTrue(settings.open(Way.CALL));
        var refused = refusal(Map.of(Setting.LOGIN_CONTAINER, "true"));
        assertTrue(refused.contains("password, browser, call"), refused);
    }

    @Test
    void usersAreNotMadeWhereNoGroupGivesThemAPlace() {
        var refused = refusal(Map.of(Setting.LOGIN_CONTAINER_CREATE, "true"));
        assertTrue(refused.contains("helpdesk.login.container.groups"), refused);
    }

    @Test
    void severalGroupsGiveTheStrongerRoleAndAllTeams() {
        var groups = ContainerGroups.read(
                "desk=1:agent:Second line, night ; desk=2:agent; chiefs = 1 : Administrator : day;cn=desk,dc=x=3:agent");
        assertEquals(Set.of("desk", "chiefs", "cn=desk,dc=x"), groups.names());
        assertEquals(Map.of(), groups.give(List.of("others", "Desk")));
        assertEquals(
                Map.of(
                        1L,
                        new Place(Role.ADMINISTRATOR, Set.of("second line", "night", "day")),
                        2L,
                        new Place(Role.AGENT, Set.of())),
                groups.give(List.of("chiefs", "desk")));
        assertEquals(Map.of(3L, new Place(Role.AGENT, Set.of())), groups.give(List.of("cn=desk,dc=x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk", "desk=agent", "desk=1:boss", "=1:agent", "desk=0:agent", "desk=1:agent,chiefs=1:agent"})
    void aMappingThatCannotBeReadStopsTheStart(String text) {
        var refused = refusal(Map.of(Setting.LOGIN_CONTAINER_GROUPS, text));
        assertTrue(refused.contains("group=account:role"), refused);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "ada, ada@example.com",
        "'uid=ada,ou=people,dc=example,dc=org', ada@example.com",
        "'EMAILADDRESS=ada@example.net,CN=Ada Example,O=Acme', ada@example.net",
        "'CN=ada,O=Acme', ada@example.com"
    })
    void aNameOfTheServersIsAnAddress(String name, String address) {
        assertEquals(Optional.of(address), new ContainerNames("@Example.com").address(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "ada example", "CN=Ada Example,O=Acme", "O=Acme", "a@b@c", "ada@example.org\u0000"})
    void whatIsNoAddressIsNobody(String name) {
        assertEquals(Optional.empty(), new ContainerNames("example.com").address(name));
    }

    @Test
    void userNamesAreNobodyWithoutADomain() {
        assertEquals(Optional.empty(), new ContainerNames("").address("ada"));
        assertEquals(Optional.of("ada@example.org"), new ContainerNames("").address("ada@example.org"));
    }

    @Test
    void aDirectoryAnswersWhileItListens() throws IOException {
        assertNull(ContainerDirectory.read(""));
        ContainerDirectory directory;
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            directory = ContainerDirectory.read("127.0.0.1:" + listening.getLocalPort());
            assertTrue(directory.answers());
        }
        assertFalse(directory.answers());
        assertTrue(refusal(Map.of(Setting.LOGIN_CONTAINER_DIRECTORY, "ldap.example.com"))
                .contains("host:port"));
    }
}
