package io.helpdesk.core.outbox.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.List;

/** Writes a part as its number in {@link PayloadParts}, which the writer and the reader of the JSON have as an attribute. */
public final class PartReferences extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** What is kept apart. */
    static final List<Class<?>> TYPES =
            List.of(InboxPayload.class, AgentPayload.class, TeamPayload.class, BotPayload.class);

    public PartReferences() {
        super("part references");
        TYPES.forEach(this::reference);
    }

    private <T> void reference(Class<T> type) {
        addSerializer(type, new StdSerializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T part, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeNumber(((PayloadParts) provider.getAttribute(PayloadParts.class)).numberOf(part));
            }
        });
        addDeserializer(type, new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return ((PayloadParts) context.getAttribute(PayloadParts.class)).numbered(json.getLongValue(), type);
            }
        });
    }
}
