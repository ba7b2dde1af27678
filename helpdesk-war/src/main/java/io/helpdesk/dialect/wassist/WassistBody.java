package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** A request's body, of which nothing is known yet but that it is JSON. No body at all is an empty object. */
public final class WassistBody {

    private final JsonNode json;

    private WassistBody(JsonNode json) {
        this.json = json;
    }

    static WassistBody of(JsonNode json) {
        return new WassistBody(json);
    }

    /**
     * Reads its fields.
     *
     * @throws WassistRefusal with everything that is wrong with them
     */
    public <T> T read(Function<Fields, T> reader) {
        if (json.isNull()) {
            throw WassistRefusal.field(Fields.NON_FIELD, "No data provided");
        }
        if (!json.isObject()) {
            throw WassistRefusal.field(Fields.NON_FIELD, Fields.notADictionary(json));
        }
        Fields fields = new Fields(json);
        T value = reader.apply(fields);
        if (!fields.errors().isEmpty()) {
            throw WassistRefusal.fields(fields.errors());
        }
        return value;
    }
}
