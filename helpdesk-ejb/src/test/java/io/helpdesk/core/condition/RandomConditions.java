package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Condition.Attribute;
import io.helpdesk.api.conversation.Condition.Comparison;
import io.helpdesk.api.conversation.Condition.Reading;
import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.conversation.ConversationField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Any conditions there can be, about values that some of the conversations have. */
final class RandomConditions {

    private static final List<ConversationField> ATTRIBUTES = List.of(
            ConversationField.CUSTOM_ATTRIBUTES,
            ConversationField.ADDITIONAL_ATTRIBUTES,
            ConversationField.CONTACT_CUSTOM_ATTRIBUTES,
            ConversationField.CONTACT_ADDITIONAL_ATTRIBUTES);

    private static final List<ConversationField> SINGLE = Arrays.stream(ConversationField.values())
            .filter(field -> field.type() != Map.class && field.type() != List.class)
            .toList();

    /** Texts whose order every database has in common. */
    private static final List<ConversationField> ORDERED = SINGLE.stream()
            .filter(field ->
                    field.type() == Long.class || field.type() == Instant.class || field == ConversationField.SOURCE_ID)
            .toList();

    private static final List<ConversationField> TEXTS =
            SINGLE.stream().filter(field -> field.type() == String.class).toList();

    private static final List<Object> TEXT_VALUES =
            List.of("gold", "Gold", "gold member", "5", "12.50", "true", "", "2026-01-05", "t\"x\n\\n", "zürich");
    private static final List<Object> NUMBER_VALUES = Stream.of("5", "5.00", "-3", "12.5", "0", "1e39")
            .<Object>map(BigDecimal::new)
            .toList();
    private static final List<Object> DATE_VALUES =
            List.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1));
    private static final List<String> PARTS =
            List.of("gold", "OL", "5", "q", "\\n", "\n", "\"", "", "%", "_", "rich", "ada", "s1", "+49");

    private final Random random;
    private final List<Conversation> conversations;
    private final Set<Long> labelKeys;

    RandomConditions(Random random, List<Conversation> conversations, Set<Long> labelKeys) {
        this.random = random;
        this.conversations = conversations;
        this.labelKeys = labelKeys;
    }

    Condition next(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Condition.All(several(depth));
            case 1 -> new Condition.Any(several(depth));
            case 2 -> new Condition.Not(next(depth - 1));
            default -> leaf();
        };
    }

    private List<Condition> several(int depth) {
        return Stream.generate(() -> next(depth - 1)).limit(random.nextInt(4)).toList();
    }

    private Condition leaf() {
        List<Supplier<Condition>> kinds = List.of(
                () -> in(one(SINGLE)),
                () -> in(attribute(one(Reading.values()))),
                this::compare,
                () -> compareAttribute(one(Reading.NUMBER, Reading.DATE)),
                () -> new Condition.Present(one(SINGLE)),
                () -> new Condition.Present(attribute(one(Reading.values()))),
                () -> new Condition.Contains(one(TEXTS), one(PARTS)),
                () -> new Condition.Contains(attribute(one(Reading.TEXT, Reading.SMALL_LETTERS)), one(PARTS)),
                () -> new Condition.Labelled(some(List.of("vip", "late", "nobody's"))),
                () -> new Condition.LabelledById(some(List.copyOf(labelKeys))),
                Condition.AnyLabel::new,
                () -> new Condition.MessageContains(one("hello", "RE", "zz", "%")),
                Condition.Unread::new,
                () -> new Condition.Participates(1 + random.nextInt(4)));
        return one(kinds).get();
    }

    private Condition in(ConversationField field) {
        var values = new HashSet<Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var value = field.of(one(conversations));
            if (value != null) {
                values.add(value);
            }
        }
        return new Condition.In(field, values);
    }

    private Condition in(Attribute attribute) {
        return new Condition.In(attribute, some(values(attribute.as())));
    }

    private Condition compare() {
        var field = one(ORDERED);
        return conversations.stream()
                .skip(random.nextInt(conversations.size()))
                .map(field::of)
                .filter(Objects::nonNull)
                .findFirst()
                .<Condition>map(value -> new Condition.Compare(field, one(Comparison.values()), value))
                .orElseGet(() -> new Condition.Present(field));
    }

    private Condition compareAttribute(Reading as) {
        return new Condition.Compare(attribute(as), one(Comparison.values()), one(values(as)));
    }

    private Attribute attribute(Reading as) {
        return new Attribute(one(ATTRIBUTES), one(StoredConversations.KEYS), as);
    }

    private static List<Object> values(Reading as) {
        return switch (as) {
            case TEXT, SMALL_LETTERS -> TEXT_VALUES;
            case NUMBER -> NUMBER_VALUES;
            case DATE -> DATE_VALUES;
            case FLAG -> List.of(true, false);
        };
    }

    private <T> Set<T> some(List<T> of) {
        var some = new HashSet<T>();
        for (int i = random.nextInt(3); i > 0; i--) {
            some.add(one(of));
        }
        return some;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
