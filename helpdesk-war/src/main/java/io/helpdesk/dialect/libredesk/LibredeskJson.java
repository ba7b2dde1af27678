package io.helpdesk.dialect.libredesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import io.helpdesk.web.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** The JSON habits of this wire (libredesk 1): snake case, nulls written, micro-second times, HTML signs escaped. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LibredeskJson extends JacksonJsonProvider {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private static final JsonMapper MAPPER = build();

    public LibredeskJson() {
        super(MAPPER);
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads one JSON text and nothing behind it. */
    public static JsonNode parse(String json) throws JsonProcessingException {
        return MAPPER.readTree(json);
    }

    /** A time as this wire writes it. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static JsonMapper build() {
        JsonMapper mapper = Json.mapperReplacingHalfCharacters()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .withConfigOverride(
                        Optional.class,
                        o -> o.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
                .addModule(new SimpleModule("libredesk times").addSerializer(new TimeSerializer()))
                .build();
        mapper.getFactory().setCharacterEscapes(new GoEscapes());
        return mapper;
    }

    private static final class TimeSerializer extends StdSerializer<Instant> {

        TimeSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(time(value));
        }
    }

    /** The original's encoder writes these signs so that its answers can stand inside HTML. */
    private static final class GoEscapes extends CharacterEscapes {

        private final int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();

        GoEscapes() {
            codes['<'] = CharacterEscapes.ESCAPE_CUSTOM;
            codes['>'] = CharacterEscapes.ESCAPE_CUSTOM;
            codes['&'] = CharacterEscapes.ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return switch (character) {
                case '<', '>', '&', '\u2028', '\u2029' -> new SerializedString(String.format("\\u%04x", character));
                default -> null;
            };
        }
    }
}
