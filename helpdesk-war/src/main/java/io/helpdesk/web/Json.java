package io.helpdesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;

/** The JSON habits all dialects share. */
public final class Json {

    /**
     * What every {@code Application} answers in {@code getProperties()}: the engine's own JSON stays away, and so does its
     * description of our resources. Otherwise Jersey has two providers of equal rank, and which of them writes is chance;
     * and every mount serves an {@code application.wadl}. Other engines do not know the names.
     */
    public static final Map<String, Object> OURS_ALONE =
            Map.of("jersey.config.jsonFeature", "helpdesk", "jersey.config.server.wadl.disableWadl", true);

    private Json() {}

    /**
     * A mapper to build on. It reads decimals exactly, nests as deep as configured, takes one document and nothing behind
     * it, and refuses U+0000 in any string, which not every database can store,
     * half of a surrogate pair, which could not be written again, and numbers longer than a
     * {@link io.helpdesk.api.number.PlainForm} may be. All of this throws Jackson's own
     * exceptions, which {@link Failure} calls malformed.
     */
    public static JsonMapper.Builder mapper() {
        return mapper(false);
    }

    /** The same, but reads half of a surrogate pair as U+FFFD, as Go does. */
    public static JsonMapper.Builder mapperReplacingHalfCharacters() {
        return mapper(true);
    }

    /** What is written of a wire record. That it can be is the dialect's affair: what cannot is a bug. */
    public static byte[] bytes(ObjectMapper mapper, Object json) {
        return written(json, mapper::writeValueAsBytes);
    }

    /** The same as text. */
    public static String text(ObjectMapper mapper, Object json) {
        return written(json, mapper::writeValueAsString);
    }

    private interface Writer<T> {

        T write(Object json) throws JsonProcessingException;
    }

    private static <T> T written(Object json, Writer<T> writer) {
        try {
            return writer.write(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON cannot be written", e);
        }
    }

    private static JsonMapper.Builder mapper(boolean replacing) {
        var constraints =
                StreamReadConstraints.builder().maxNestingDepth(depth()).build();
        return JsonMapper.builder(new NulFreeJsonFactory(constraints, replacing))
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    private static int depth() {
        try {
            return Math.toIntExact(CDI.current().select(Settings.class).get().number(Setting.LIMIT_JSON_DEPTH));
        } catch (IllegalStateException noContainer) {
            return Integer.parseInt(Setting.LIMIT_JSON_DEPTH.defaultValue());
        }
    }
}
