package io.helpdesk.core.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by name that are sealed as one text where they are stored. Columns with it are in {@link SealedColumn}. */
@Converter
public class SealedMap implements AttributeConverter<Map<String, Object>, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public String convertToDatabaseColumn(Map<String, Object> values) {
        try {
            return values == null ? null : Sealing.keys().seal(JSON.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("secrets cannot be written as JSON", e);
        }
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String stored) {
        try {
            return stored == null
                    ? null
                    : JSON.readValue(
                            Sealing.keys().open(stored), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            // without what is in it, which the parser's words would show
            throw new IllegalStateException("stored secrets are no JSON");
        }
    }
}
