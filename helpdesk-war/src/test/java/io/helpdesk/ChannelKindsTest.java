package io.helpdesk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.api.event.HelpdeskEvent.InboxChanged;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.channeltype.ChannelSetting;
import io.helpdesk.core.channeltype.ChannelSetting.Form;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.outbox.EventJson;
import io.helpdesk.core.outbox.EventParts;
import io.helpdesk.core.outbox.payload.PayloadMappers;
import io.helpdesk.core.outbox.payload.PayloadParts;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;
import io.helpdesk.dialect.libredesk.LibredeskChannel;
import io.helpdesk.dialect.wassist.WassistChannel;
import io.helpdesk.web.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of channel has its type, its place in the schema and its names, and nobody else tells kinds apart. */
class ChannelKindsTest {

    /** Who may tell kinds apart: the types, and each dialect's table of names. */
    private static final Set<String> TELL_THEM_APART = Set.of(
            "helpdesk-war/src/main/java/io/helpdesk/dialect/chatwoot/channel/ChatwootChannel.java",
            "helpdesk-war/src/main/java/io/helpdesk/dialect/libredesk/LibredeskChannel.java",
            "helpdesk-war/src/main/java/io/helpdesk/dialect/wassist/WassistChannel.java");

    private static final String TYPES = "helpdesk-ejb/src/main/java/io/helpdesk/core/channeltype/";

    /** Who makes inboxes of a kind and asks none what it is. */
    private static final Set<String> MAKE_THEM = Set.of(
            "helpdesk-ejb/src/main/java/io/helpdesk/core/mail/grant/GrantSteps.java",
            "helpdesk-ejb/src/main/java/io/helpdesk/core/simulation/TestTalks.java",
            "helpdesk-ejb/src/main/java/io/helpdesk/core/whatsapp/NewCloudInbox.java",
            "helpdesk-war/src/main/java/io/helpdesk/web/demo/DemoDesks.java");

    private static final String SECRET = "a secret that nobody sees";
    private static final Path ROOT = Path.of("..");

    @Test
    void onlyTypesAndTablesOfNamesTellKindsApart() {
        assertEquals(
                Set.of(),
                sources()
                        .filter(file ->
                                !file.startsWith(TYPES) && !TELL_THEM_APART.contains(file) && !MAKE_THEM.contains(file))
                        .filter(file -> tellsKindsApart(read(file)))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theTablesAreWhereTheyAreExpected() {
        assertTrue(sources().collect(Collectors.toSet()).containsAll(TELL_THEM_APART));
        TELL_THEM_APART.forEach(file -> assertTrue(tellsKindsApart(read(file)), file));
        assertTrue(tellsKindsApart("switch (inbox.kind()) { case EMAIL, WHATSAPP -> 1; case API -> 2; }"));
        assertTrue(tellsKindsApart("import static io.helpdesk.api.inbox.ChannelKind.EMAIL;"));
        assertFalse(tellsKindsApart("switch (field) { case EMAIL -> 1; case NAME -> 2; }"));
    }

    /** Names a kind, or has a branch for one that nothing else is called like. */
    private static boolean tellsKindsApart(String source) {
        var kinds = Stream.of(ChannelKind.values()).map(Enum::name).collect(Collectors.joining("|"));
        var named = Pattern.compile("ChannelKind\\.(" + kinds + ")\\b");
        var branch = Pattern.compile("\\bcase\\s+(\\w+,\\s*)*(API|WHATSAPP|WEB_WIDGET)\\b");
        return named.matcher(source).find() || branch.matcher(source).find();
    }

    private static Stream<String> sources() {
        return Stream.of("helpdesk-api", "helpdesk-ejb", "helpdesk-war").flatMap(module -> {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                return files
                        .filter(file -> file.toString().endsWith(".java"))
                        .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last migration that says which kinds there are names them all. */
    @Test
    void theSchemaTakesAllKinds() throws IOException {
        var statement = Pattern.compile("check \\(kind in \\(('API'[^)]*)\\)\\)");
        try (var files = Files.walk(ROOT.resolve("helpdesk-ejb/src/main/resources/db/migration"))) {
            var stated = files.filter(Files::isRegularFile)
                    .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .flatMap(file -> statement
                            .matcher(read(ROOT.relativize(file).toString()))
                            .results()
                            .map(found -> found.group(1)))
                    .toList();
            assertEquals(
                    Stream.of(ChannelKind.values()).map(Enum::name).collect(Collectors.toSet()),
                    Arrays.stream(stated.get(stated.size() - 1).split(",\\s*"))
                            .map(name -> name.replace("'", ""))
                            .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dialectsThatNameAllKindsNameThisOne(ChannelKind kind) {
        assertEquals(kind, ChatwootChannel.of(kind).kind());
        assertFalse(LibredeskChannel.name(kind).isBlank());
    }

    @Test
    void noTwoKindsHaveOneName() {
        var kinds = ChannelKind.values();
        assertEquals(
                kinds.length,
                Stream.of(kinds).map(LibredeskChannel::name).distinct().count());
        assertEquals(
                kinds.length,
                Stream.of(kinds)
                        .map(kind -> ChatwootChannel.of(kind).className())
                        .distinct()
                        .count());
    }

    @Test
    void wassistNamesWhatsAppAndSaysThatItCannotNameTheRest() {
        assertEquals(
                List.of(ChannelKind.WHATSAPP),
                Stream.of(ChannelKind.values()).filter(WassistChannel::named).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatChatwootTellsAChannelItsKindHas(ChannelKind kind) {
        var unknown = new HashSet<>(ChatwootChannel.of(kind).settings());
        ChannelTypes.of(kind).settings().stream().map(ChannelSetting::name).forEach(unknown::remove);
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource
    void secretsAreInNoEventAndInNoJsonForEverybody(ChannelKind kind) throws JsonProcessingException {
        var inbox = inboxWithSecrets(kind);
        var kept = new StringBuilder();
        new EventJson(keeping(kept)).write(new InboxChanged(inbox, List.of()));
        assertTrue(kept.toString().contains(inbox.name()), kept.toString());
        assertFalse(kept.toString().contains(SECRET));
        assertFalse(inbox.toString().contains(SECRET));
        var json = Json.mapper().build();
        assertFalse(
                json.writeValueAsString(ChatwootChannel.of(kind).shown(inbox)).contains(SECRET));
        assertFalse(json.writeValueAsString(inbox.channel().settings().open()).contains(SECRET));
    }

    /** An inbox is a part of events, and written apart from them. */
    private static EventParts keeping(StringBuilder kept) {
        return new EventParts() {
            @Override
            public PayloadParts of(long accountId) {
                return new PayloadParts() {
                    @Override
                    public long numberOf(Object part) {
                        try {
                            kept.append(PayloadMappers.PART.writeValueAsString(part));
                        } catch (JsonProcessingException e) {
                            throw new IllegalStateException(e);
                        }
                        return 1;
                    }

                    @Override
                    public <T> T numbered(long number, Class<T> type) {
                        throw new IllegalStateException("nothing is read");
                    }
                };
            }
        };
    }

    /** Every setting with a secret in it, where there can be one. */
    private static Inbox inboxWithSecrets(ChannelKind kind) {
        var settings = new HashMap<String, Object>();
        ChannelTypes.of(kind).settings().stream()
                .filter(ChannelSetting::secret)
                .forEach(setting ->
                        settings.put(setting.name(), setting.form() == Form.OBJECT ? Map.of("key", SECRET) : SECRET));
        var command = SaveInbox.builder()
                .kind(kind)
                .name("Shop")
                .email(Optional.empty())
                .phoneNumber(Optional.empty())
                .channelSettings(settings)
                .build();
        return withId(InboxEntity.create(1, command, Instant.EPOCH)).snapshot();
    }

    private static InboxEntity withId(InboxEntity entity) {
        try {
            var id = InboxEntity.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(entity, 1L);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
