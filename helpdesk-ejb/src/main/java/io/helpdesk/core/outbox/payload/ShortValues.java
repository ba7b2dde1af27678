package io.helpdesk.core.outbox.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** Values of the third form: a time is its microseconds since 1970, which is what the database keeps, a UUID 22 characters. */
public final class ShortValues extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final long MICROS = 1_000_000;

    public ShortValues() {
        super("short values");
        addSerializer(Instant.class, new StdSerializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeNumber(ChronoUnit.MICROS.between(Instant.EPOCH, time));
            }
        });
        addDeserializer(Instant.class, new StdDeserializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
                long micros = json.getLongValue();
                return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
            }
        });
        addSerializer(UUID.class, new StdSerializer<>(UUID.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(UUID uuid, JsonGenerator json, SerializerProvider provider) throws IOException {
                var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits());
                json.writeString(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
            }
        });
        addDeserializer(UUID.class, new StdDeserializer<>(UUID.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
                var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(json.getText()));
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        });
    }
}
