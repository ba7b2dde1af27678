package io.helpdesk.dialect.chatwoot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import io.helpdesk.web.Json;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;

/** How this wire writes JSON: snake case, nulls written, empty {@link Optional}s left out, nothing HTML could misread. */
@Provider
@Produces("application/json")
public class ChatwootJson extends JacksonJsonProvider {

    public static final String TYPE = "application/json; charset=utf-8";

    public ChatwootJson() {
        super(mapper());
    }

    /** The mapper behind this provider, for tests and for texts outside of answers. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = Json.mapper()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .withConfigOverride(
                        Optional.class,
                        options -> options.setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
                .build();
        mapper.getFactory().setCharacterEscapes(new HtmlSafe());
        return mapper;
    }

    /** The five characters the original writes as escapes (chatwoot-application 0.1). */
    private static final class HtmlSafe extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private static final Map<Integer, SerializableString> ESCAPES = Map.of(
                (int) '<',
                new SerializedString("\\u003c"),
                (int) '>',
                new SerializedString("\\u003e"),
                (int) '&',
                new SerializedString("\\u0026"),
                0x2028,
                new SerializedString("\\u2028"),
                0x2029,
                new SerializedString("\\u2029"));

        private final int[] ascii = standardAsciiEscapesForJSON();

        HtmlSafe() {
            ascii['<'] = ESCAPE_CUSTOM;
            ascii['>'] = ESCAPE_CUSTOM;
            ascii['&'] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return ESCAPES.get(character);
        }
    }
}
