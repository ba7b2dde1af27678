package io.helpdesk.core.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Type;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * JSON columns by our own Jackson. Hibernate's own mapper takes a Jackson of its class loader, which is the server's where
 * the server's Hibernate is seen: on WildFly in an EAR with a persistence unit of another module.
 */
final class JsonFormat implements FormatMapper {

    private final ObjectMapper json = JsonMapper.builder(StoredJson.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Types of columns are few, and each is worked out once. */
    private final ConcurrentHashMap<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        if (type.getJavaType() == String.class) {
            return (T) text.toString();
        }
        try {
            return readers.computeIfAbsent(type.getJavaType(), column -> json.readerFor(json.constructType(column)))
                    .readValue(text.toString());
        } catch (JsonProcessingException e) {
            var standIn = Unreadable.of(text.toString(), type.getJavaTypeClass());
            if (standIn != null) {
                return (T) standIn;
            }
            throw new IllegalArgumentException("a stored JSON value cannot be read", e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        if (type.getJavaType() == String.class) {
            return (String) value;
        }
        if (value instanceof Unreadable unreadable) {
            return unreadable.stored();
        }
        try {
            return writers.computeIfAbsent(type.getJavaType(), column -> json.writerFor(json.constructType(column)))
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a value cannot be written as JSON", e);
        }
    }
}
