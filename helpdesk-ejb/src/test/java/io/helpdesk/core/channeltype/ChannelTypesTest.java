package io.helpdesk.core.channeltype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.core.channeltype.ChannelSetting.Form;
import io.helpdesk.core.channeltype.ChannelType.Continuation;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind has a type, and the types agree with each other where the desk relies on it. */
class ChannelTypesTest {

    private static final String SAID = "said in a setting";

    private static final ContactAddress ADDRESS = new ContactAddress("ada@example.com", "+15550100200");

    @ParameterizedTest
    @EnumSource
    void eachKindHasATypeThatSaysSo(ChannelKind kind) {
        assertEquals(kind, ChannelTypes.of(kind).kind());
    }

    @ParameterizedTest
    @EnumSource
    void settingsHaveNamesOfTheirOwn(ChannelKind kind) {
        var settings = ChannelTypes.of(kind).settings();
        assertEquals(
                settings.size(),
                new HashSet<>(settings.stream().map(ChannelSetting::name).toList()).size());
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreApartFromWhatIsShown(ChannelKind kind) {
        var type = ChannelTypes.of(kind);
        var told = new HashMap<String, Object>();
        type.settings()
                .forEach(setting ->
                        told.put(setting.name(), setting.form() == Form.OBJECT ? Map.of("inside", SAID) : SAID));
        told.put("of a version to come", SAID);

        var shown = type.shown(told);

        type.settings().forEach(setting -> {
            var open = String.valueOf(shown.open().get(setting.name()));
            assertEquals(!setting.secret(), open.contains(SAID), setting.name());
            assertEquals(setting.secret(), shown.secret().containsKey(setting.name()), setting.name());
        });
        assertFalse(shown.open().containsKey("of a version to come"));
        assertEquals(told, shown.all());
        type.settings().stream()
                .filter(ChannelSetting::secret)
                .forEach(setting ->
                        assertFalse(shown.toString().contains(setting.name() + "=" + told.get(setting.name()))));
    }

    @Test
    void passwordsAndKeysAreSecret() {
        assertTrue(secrets(ChannelKind.EMAIL).containsAll(List.of("imap_password", "smtp_password")));
        var provider = Map.of("api_key", SAID, "business_account_id", "1");
        var shown = ChannelTypes.of(ChannelKind.WHATSAPP).shown(Map.of("provider_config", provider));
        assertEquals(Map.of("provider_config", Map.of("business_account_id", "1")), shown.open());
        assertEquals(Map.of("provider_config", provider), shown.secret());
    }

    private static List<String> secrets(ChannelKind kind) {
        return ChannelTypes.of(kind).settings().stream()
                .filter(ChannelSetting::secret)
                .map(ChannelSetting::name)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWritesFromAnAddressIsTheContactThatHasIt(ChannelKind kind) {
        var type = ChannelTypes.of(kind);
        var sourceId = type.sourceIdOf(ADDRESS);
        assertEquals(type.requiredOfContacts().isPresent(), sourceId != null);
        assertEquals(null, type.sourceIdOf(ContactAddress.UNKNOWN));
        if (sourceId != null) {
            assertTrue(type.valid(sourceId));
            assertEquals(sourceId, type.sourceIdOfSender(sourceId));
            assertEquals(sourceId, type.sourceIdOf(type.addressBehind(sourceId)));
        } else {
            assertEquals(ContactAddress.UNKNOWN, type.addressBehind("any"));
        }
    }

    @Test
    void sendersAreKnownHoweverTheyAreWritten() {
        assertEquals("ada@example.com", ChannelTypes.of(ChannelKind.EMAIL).sourceIdOfSender(" Ada@Example.com "));
        assertEquals("15550100200", ChannelTypes.of(ChannelKind.WHATSAPP).sourceIdOfSender("+1 (555) 010-0200"));
        assertEquals(" as it is ", ChannelTypes.of(ChannelKind.API).sourceIdOfSender(" as it is "));
    }

    @Test
    void whatsAppTakesDigitsAlone() {
        var type = ChannelTypes.of(ChannelKind.WHATSAPP);
        assertTrue(type.valid("123456789012345"));
        assertFalse(type.valid("+15550100200"));
        assertFalse(type.valid("1234567890123456"));
        assertFalse(type.valid(""));
    }

    @ParameterizedTest
    @EnumSource
    void messagesGoOnAsTheInboxWasTold(ChannelKind kind) {
        assertEquals(Continuation.NEWEST, ChannelTypes.of(kind).continues(true));
        assertEquals(Continuation.NEWEST_UNRESOLVED, ChannelTypes.of(kind).continues(false));
    }

    @Test
    void whatsAppClosesAfterADayAndAnApiInboxWhenItWasTold() {
        assertEquals(
                Optional.of(ReplyWindow.WHATSAPP),
                ChannelTypes.of(ChannelKind.WHATSAPP).replyWindow(Map.of()));
        assertEquals(Optional.empty(), ChannelTypes.of(ChannelKind.API).replyWindow(Map.of()));
        assertEquals(
                Optional.of(new ReplyWindow(Duration.ofMinutes(30))),
                ChannelTypes.of(ChannelKind.API)
                        .replyWindow(Map.of("additional_attributes", Map.of("agent_reply_time_window", 0.5))));
        assertEquals(Optional.empty(), ChannelTypes.of(ChannelKind.EMAIL).replyWindow(Map.of()));
    }

    @Test
    void aWindowIsOpenUntilItsLastMoment() {
        var now = Instant.parse("2026-01-05T10:00:00Z");
        assertEquals(Duration.ZERO, ReplyWindow.WHATSAPP.left(null, now));
        assertEquals(
                Duration.ofNanos(1),
                ReplyWindow.WHATSAPP.left(now.minus(Duration.ofDays(1)).plusNanos(1), now));
        assertEquals(Duration.ZERO, ReplyWindow.WHATSAPP.left(now.minus(Duration.ofDays(1)), now));
        assertEquals(Duration.ZERO, ReplyWindow.WHATSAPP.left(now.minus(Duration.ofDays(2)), now));
        assertEquals(Instant.parse("2026-01-04T10:00:00Z"), ReplyWindow.WHATSAPP.openSince(now));
    }
}
