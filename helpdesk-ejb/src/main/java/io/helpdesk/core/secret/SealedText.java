package io.helpdesk.core.secret;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A text that is sealed where it is stored. Columns with it are in {@link SealedColumn}. */
@Converter
public class SealedText implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String text) {
        return Sealing.keys().seal(text);
    }

    @Override
    public String convertToEntityAttribute(String stored) {
        return Sealing.keys().open(stored);
    }
}
