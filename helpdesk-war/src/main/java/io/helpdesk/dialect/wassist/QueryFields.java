package io.helpdesk.dialect.wassist;

import io.helpdesk.api.text.StorableText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The filters of a list, which are refused together (wassist 6.1). An empty one counts as not given. */
public final class QueryFields {

    private final MultivaluedMap<String, String> query;
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    public QueryFields(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    public void refuseErrors() {
        if (!errors.isEmpty()) {
            throw WassistRefusal.fields(errors);
        }
    }

    /** The last of several counts. */
    public Optional<String> text(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(StorableText.without(values.get(values.size() - 1))
                                .strip())
                        .filter(text -> !text.isEmpty());
    }

    public Optional<UUID> uuid(String name) {
        return text(name).flatMap(text -> orRefuse(name, Uuids.read(text), "Must be a valid UUID."));
    }

    public Optional<String> choice(String name, List<String> choices) {
        return text(name)
                .flatMap(text -> orRefuse(name, Optional.of(text).filter(choices::contains), Fields.notAChoice(text)));
    }

    public Optional<Boolean> flag(String name) {
        return text(name).flatMap(text -> orRefuse(name, flagOf(text), "Must be a valid boolean."));
    }

    public Optional<Instant> time(String name) {
        return text(name).flatMap(text -> orRefuse(name, timeOf(text), "Enter a valid date/time."));
    }

    private <T> Optional<T> orRefuse(String name, Optional<T> value, String message) {
        if (value.isEmpty()) {
            errors.put(name, List.of(message));
        }
        return value;
    }

    private static Optional<Boolean> flagOf(String text) {
        return switch (text) {
            case "true", "True", "1" -> Optional.of(true);
            case "false", "False", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Without a zone it is UTC; a plus sign that was not escaped arrives as a blank. */
    static Optional<Instant> timeOf(String text) {
        String iso = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T")
                .replaceFirst("(T.*)[ +](\\d\\d:?\\d\\d)$", "$1+$2")
                .replaceFirst("(T.*[+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            if (!iso.contains("T")) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC))
                        .filter(QueryFields::storable);
            }
            boolean zoned = iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
            Instant time = zoned
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return Optional.of(time).filter(QueryFields::storable);
        } catch (DateTimeException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }

    /** The years every database knows. */
    private static boolean storable(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1 && year <= 9999;
    }
}
