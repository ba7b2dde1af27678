package io.helpdesk.core.outbox.payload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helpdesk.core.persistence.StoredJson;
import java.util.List;

/** Payloads as JSON, in each form. */
public final class PayloadMappers {

    /** The first form and the second. */
    public static final ObjectMapper IN_FULL = common().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** A part of the third form. */
    public static final ObjectMapper PART = common().propertyNamingStrategy(new ShortNames())
            .addModule(new ShortValues())
            .build();

    /** The third form, whose parts are elsewhere. */
    public static final ObjectMapper SHORT = common().propertyNamingStrategy(new ShortNames())
            .addModule(new ShortValues())
            .addModule(new PartReferences())
            .build();

    static {
        for (var mapper : List.of(IN_FULL, PART, SHORT)) {
            for (var number : List.of(boolean.class, int.class, long.class)) {
                mapper.configOverride(number)
                        .setInclude(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS));
            }
        }
    }

    private PayloadMappers() {}

    private static JsonMapper.Builder common() {
        return JsonMapper.builder(StoredJson.factory())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // in a map, null is a value
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }
}
