package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import io.helpdesk.web.Json;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The JSON habits of this wire: camel case, nulls written, times in UTC with no fraction or one of six digits. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class WassistJson extends JacksonJsonProvider {

    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FRACTION =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper MAPPER = Json.mapper()
            .withConfigOverride(
                    Optional.class,
                    options -> options.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS)))
            .addModule(new SimpleModule("wassist times").addSerializer(new TimeSerializer()))
            .build();

    public WassistJson() {
        super(MAPPER);
    }

    /** The mapper behind this provider, which also reads. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    static String time(Instant instant) {
        return (instant.getNano() / 1_000 == 0 ? WHOLE : FRACTION).format(instant);
    }

    private static final class TimeSerializer extends StdSerializer<Instant> {

        private static final long serialVersionUID = 1;

        TimeSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(time(value));
        }
    }
}
