package io.helpdesk.core.rule;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.api.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What any command may bring along, whoever sends it: text that can be stored, attributes of a bounded size, numbers that
 * can be written out, lists of a bounded length. One record of many megabytes makes every list that shows it as heavy.
 */
@ApplicationScoped
public class Bounds {

    private static final Pattern UPPER = Pattern.compile("(?=[A-Z])");

    /** What commands that are not named after what they are about are about. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "ChangeProfile", "user",
            "DescribeAccount", "account",
            "IncomingMessage", "message",
            "OpenConversation", "conversation",
            "PostMessage", "message",
            "VisitorProfile", "contact");

    /** A list that is an argument itself has no name. */
    private static final String UNNAMED = "list";

    /** The components that can hold text or something large, looked for once per class. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive()
                            && !component.getType().isEnum()
                            && !Number.class.isAssignableFrom(component.getType())
                            && component.getType() != Boolean.class
                            && !component.getType().getName().startsWith("java.time."))
                    .map(component -> new Part(component, snake(component.getName())))
                    .toList();
        }
    };

    /** What a command is about, empty where its place says it; looked for once per class, too. */
    private static final ClassValue<Optional<String>> SUBJECT = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            var name = type.getSimpleName();
            return name.startsWith("Save")
                    ? Optional.of(snake(name.substring(4)))
                    : Optional.ofNullable(SUBJECTS.get(name));
        }
    };

    private record Part(RecordComponent component, String field) {}

    @Inject
    Settings settings;

    /**
     * The same for a command that comes without a caller, where no interceptor looks.
     *
     * @throws Invalid as {@link #check}
     */
    public void command(Record command) {
        check(new Object[] {command});
    }

    /**
     * Looks through all that a command holds.
     *
     * @throws Invalid if a part of it is too large or cannot be stored; nothing was done then
     */
    void check(Object[] arguments) {
        for (var argument : arguments) {
            // a Collection is asked for by whoever reads for many at once, and no client writes it
            if (argument instanceof Record
                    || argument instanceof Set
                    || argument instanceof List
                    || argument instanceof Map) {
                look("record", UNNAMED, argument);
            }
        }
    }

    /**
     * Attributes of one record as they would be stored, where a change adds to what is there.
     *
     * @param byField maps or lists by their field's name, measured together; null ones are small
     * @throws Invalid if they are too large; the detail is the limit
     */
    public void attributes(String subject, Map<String, ?> byField) {
        var size = size();
        byField.forEach((field, value) -> add(size, subject, field, value));
    }

    /**
     * A list as it would be stored, where a change adds to what is there.
     *
     * @throws Invalid if it is too long; the detail is the limit
     */
    public void list(String subject, String field, Collection<?> list) {
        long most = settings.number(Setting.LIMIT_LIST);
        if (list.size() > most) {
            throw new Invalid(subject, new Violation(field, Rule.TOO_MANY, most));
        }
    }

    private JsonSize size() {
        return new JsonSize(settings.number(Setting.LIMIT_ATTRIBUTES), settings.number(Setting.LIMIT_ATTRIBUTE_KEYS));
    }

    private static void add(JsonSize size, String subject, String field, Object value) {
        if (value != null) {
            size.broken(field, value).ifPresent(broken -> {
                throw new Invalid(subject, broken);
            });
        }
    }

    private void look(String subject, String field, Object value) {
        if (value instanceof Map) {
            add(size(), subject, field, value);
        } else if (value instanceof Collection<?> list) {
            list(subject, field, list);
            if (list instanceof List<?> && list.stream().noneMatch(Record.class::isInstance)) {
                add(size(), subject, field, list);
            } else {
                list.forEach(element -> look(subject, field, element));
            }
        } else if (value instanceof String text && !StorableText.is(text)) {
            throw new Invalid(subject, field, Rule.MALFORMED);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> look(subject, field, inner));
        } else if (value instanceof Record record && !(value instanceof Caller)) {
            look(record, SUBJECT.get(record.getClass()).orElse(subject));
        }
    }

    private void look(Record record, String subject) {
        var attributes = size();
        for (var part : PARTS.get(record.getClass())) {
            var value = value(record, part.component);
            if (value instanceof Map) {
                add(attributes, subject, part.field, value);
            } else {
                look(subject, part.field, value);
            }
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String snake(String name) {
        return String.join("_", UPPER.split(name)).toLowerCase(Locale.ROOT).replaceFirst("^_", "");
    }
}
