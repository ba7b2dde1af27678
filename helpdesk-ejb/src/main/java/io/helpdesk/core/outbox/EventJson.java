package io.helpdesk.core.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.core.outbox.payload.EventPayload;
import io.helpdesk.core.persistence.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Events as JSON text and back, in the form of {@link EventPayload}. */
@ApplicationScoped
public class EventJson {

    /** The number of the form; the first one has none. */
    private static final String FORM = "v";

    private final ObjectMapper mapper = mapper();

    private static ObjectMapper mapper() {
        var mapper = JsonMapper.builder(StoredJson.factory())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                // in a map, null is a value
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
        for (var number : List.of(boolean.class, int.class, long.class)) {
            mapper.configOverride(number)
                    .setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS));
        }
        return mapper;
    }

    public String write(HelpdeskEvent event) {
        try {
            return mapper.writerFor(EventPayload.class).writeValueAsString(EventPayload.of(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    /** @throws IllegalStateException if it is no event, or none that this version knows */
    public HelpdeskEvent read(String json) {
        try {
            var stored = mapper.readTree(json);
            if (stored.path(FORM).asInt(1) > EventPayload.FORM) {
                throw new IllegalStateException(
                        "a stored event is of form " + stored.path(FORM) + ", which a newer version wrote");
            }
            var event = mapper.treeToValue(stored, EventPayload.class);
            if (event == null) {
                throw new IllegalStateException("a stored event is empty");
            }
            return event.restored();
        } catch (JsonProcessingException | NullPointerException | IllegalArgumentException e) {
            throw new IllegalStateException("a stored event cannot be read", e);
        }
    }
}
