package io.helpdesk.dialect.libredesk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request body, read field by field (libredesk 1, 2). Absent and null fields read as zero values, as in the original; a
 * field of the wrong type is remembered and reads as zero, until {@link #refuseUnlessDecoded} speaks up: a missing
 * permission hides it.
 */
public final class LibredeskBody {

    private final BodyFields fields;
    private final byte[] json;
    private boolean decoded;

    private LibredeskBody(BodyFields fields, byte[] json, boolean decoded) {
        this.fields = fields;
        this.json = json;
        this.decoded = decoded;
    }

    static LibredeskBody of(BodyFields fields) {
        return new LibredeskBody(fields, null, true);
    }

    /** A body that is not what its content type says. */
    static LibredeskBody undecodable() {
        return new LibredeskBody(new TextFields(Map.of()), null, false);
    }

    /** A body that is said to be JSON, and is no object. */
    static LibredeskBody noObject(byte[] json) {
        return new LibredeskBody(new TextFields(Map.of()), json, false);
    }

    /** Empty when absent. */
    public String text(String field) {
        return read(() -> fields.text(field), "");
    }

    /** 0 when absent. */
    public long number(String field) {
        return read(() -> fields.number(field), 0L);
    }

    /** False when absent. */
    public boolean flag(String field) {
        return read(() -> fields.flag(field), false);
    }

    /** Empty when absent. */
    public List<String> texts(String field) {
        return read(() -> fields.texts(field), List.of());
    }

    /** Empty when absent. */
    public List<Long> numbers(String field) {
        return read(() -> fields.numbers(field), List.of());
    }

    /** Empty when absent. */
    public Map<String, Object> object(String field) {
        return read(() -> fields.object(field), Map.of());
    }

    /** Empty when absent. */
    public List<Map<String, Object>> objects(String field) {
        return read(() -> fields.objects(field), List.of());
    }

    /** The body as a whole. */
    public Map<String, Object> whole() {
        return read(fields::whole, Map.of());
    }

    /** The body where it is an array of objects; empty for everything else. */
    public Optional<List<Map<String, Object>>> list() {
        try {
            return json == null ? Optional.empty() : Optional.of(JsonFields.listOf(json));
        } catch (IOException | WrongType e) {
            return Optional.empty();
        }
    }

    /** @throws LibredeskRefusal if the body is broken or a field read so far has the wrong type */
    public void refuseUnlessDecoded() {
        if (!decoded) {
            throw LibredeskRefusal.undecodable();
        }
    }

    private <T> T read(Reading<T> reading, T zero) {
        try {
            T value = reading.read();
            return value == null ? zero : value;
        } catch (WrongType e) {
            decoded = false;
            return zero;
        }
    }

    private interface Reading<T> {
        T read() throws WrongType;
    }

    /** A field has another type than the one asked for. */
    static final class WrongType extends Exception {

        WrongType() {
            super(null, null, false, false);
        }
    }
}
