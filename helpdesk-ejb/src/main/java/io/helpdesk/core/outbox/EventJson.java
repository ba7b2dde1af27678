package io.helpdesk.core.outbox;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.event.HelpdeskEvent.ConversationChanged;
import io.helpdesk.api.event.HelpdeskEvent.OfMessage;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.message.Author;
import io.helpdesk.core.persistence.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Events as JSON text and back. What an inbox keeps secret stays out of it, and so does what is said elsewhere in it. */
@ApplicationScoped
public class EventJson {

    private final ObjectMapper mapper = JsonMapper.builder(StoredJson.factory())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // in a map, null is a value
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            // what is written by its class's name has to be known by it
            .registerSubtypes(records(HelpdeskEvent.class))
            .registerSubtypes(records(Author.class))
            .addMixIn(HelpdeskEvent.class, NamedByClass.class)
            .addMixIn(Author.class, NamedByClass.class)
            .addMixIn(Inbox.class, WithoutSecrets.class)
            .addMixIn(ContactSession.class, WithoutInbox.class)
            .addMixIn(Conversation.class, MessagesOnce.class)
            .addMixIn(OfMessage.class, MessagesOnce.class)
            .addMixIn(ConversationChanged.class, MessagesOnce.class)
            .filterProvider(new SimpleFilterProvider().addFilter(MessagesOnce.FILTER, new SaidOnce()))
            .build();

    static Class<?>[] records(Class<?> among) {
        return Stream.of(among.getDeclaredClasses()).filter(Class::isRecord).toArray(Class<?>[]::new);
    }

    public String write(HelpdeskEvent event) {
        try {
            return mapper.writerFor(HelpdeskEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written", e);
        }
    }

    /** @throws IllegalStateException if it is no event, or none that this version knows */
    public HelpdeskEvent read(String json) {
        try {
            var event = mapper.treeToValue(SaidOnce.restored(mapper.readTree(json)), HelpdeskEvent.class);
            if (event == null) {
                throw new IllegalStateException("a stored event is empty");
            }
            return event;
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalStateException("a stored event cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface NamedByClass {}

    @JsonIgnoreProperties({"hmacToken", "channelSettings"})
    private abstract static class WithoutSecrets {}

    /** It is the conversation's. */
    @JsonIgnoreProperties("inbox")
    private abstract static class WithoutInbox {}

    @JsonFilter(MessagesOnce.FILTER)
    private interface MessagesOnce {
        String FILTER = "messages once";
    }
}
