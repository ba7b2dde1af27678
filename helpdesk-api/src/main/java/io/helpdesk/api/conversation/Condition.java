package io.helpdesk.api.conversation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition on conversations or on contacts, to be combined freely: the one language of lists, filters, views, rules and
 * of what a caller may see. Whoever reads it answers each case of {@link Cases}.
 */
public sealed interface Condition {

    /** Asks the case for this condition, and answers what it answers. */
    <R> R match(Cases<R> cases);

    /**
     * What can be compared: a field of the conversation ({@link ConversationField}) or of the contact ({@link
     * io.helpdesk.api.event.ContactField}), one {@link Attribute} in it, or a text of it in {@link SmallLetters}. The fields
     * of one condition are of one kind.
     */
    interface Operand {

        /** Of the values it is compared with. */
        Class<?> type();
    }

    /** How a value compares. */
    enum Comparison {
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }

    /**
     * The attribute under this key, read in one way. Nothing constrains what is stored there: what cannot be read so has no
     * value, and neither has one that is missing or null.
     *
     * @param in a field that holds attributes
     * @param key case-sensitive
     */
    record Attribute(Operand in, String key, Reading as) implements Operand {

        /** @throws IllegalArgumentException if the field holds no attributes */
        public Attribute {
            if (in.type() != Map.class) {
                throw new IllegalArgumentException(in + " has no attributes");
            }
        }

        @Override
        public Class<?> type() {
            return as.type;
        }
    }

    /**
     * A field's text in small letters: values it is compared with are made so too.
     *
     * @param of a field that holds a text
     */
    record SmallLetters(Operand of) implements Operand {

        /** @throws IllegalArgumentException if the field holds no text */
        public SmallLetters {
            if (of.type() != String.class) {
                throw new IllegalArgumentException(of + " is no text");
            }
        }

        @Override
        public Class<?> type() {
            return String.class;
        }
    }

    /** As what an attribute is read. */
    enum Reading {
        /** Texts, and numbers and flags as they are written; what has parts is the empty text. */
        TEXT(String.class),
        /** The same in small letters: values it is compared with are made so too. */
        SMALL_LETTERS(String.class),
        /** Numbers, and texts that are a decimal of at most 100 digits on each side of its point. */
        NUMBER(BigDecimal.class),
        /** Texts that begin with a date as ISO 8601 writes it, alone or with a time behind it. */
        DATE(LocalDate.class),
        /** Flags, and the texts {@code true} and {@code false}. */
        FLAG(Boolean.class);

        private final Class<?> type;

        Reading(Class<?> type) {
            this.type = type;
        }
    }

    /** All of these; none given is true. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /** Any of these; none given is false. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /** Not this, counting unknown as not. */
    record Not(Condition condition) implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** Has a value, one of these. */
    record In(Operand operand, Set<?> values) implements Condition {

        /** @throws IllegalArgumentException if a value is not of the operand's type, or it has none to be equal to */
        public In {
            values.forEach(value -> fits(operand, value));
            values = isSmall(operand)
                    ? values.stream().map(value -> small((String) value)).collect(Collectors.toUnmodifiableSet())
                    : Set.copyOf(values);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.in(this);
        }
    }

    /** Has a value that compares so. Texts are compared as the database orders them. */
    record Compare(Operand operand, Comparison how, Object value) implements Condition {

        private static final Set<Class<?>> ORDERED =
                Set.of(Long.class, Instant.class, String.class, BigDecimal.class, LocalDate.class);

        /** @throws IllegalArgumentException if the value is not of the operand's type, or that has no order */
        public Compare {
            fits(operand, value);
            if (!ORDERED.contains(operand.type())) {
                throw new IllegalArgumentException(operand + " has no order");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** Has a value. */
    record Present(Operand operand) implements Condition {

        private static final Set<Class<?>> SEVERAL = Set.of(Map.class, List.class);

        /** @throws IllegalArgumentException if the operand is a field that holds several values */
        public Present {
            if (SEVERAL.contains(operand.type())) {
                throw new IllegalArgumentException(operand + " is no single value");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.present(this);
        }
    }

    /** A text contains this, any case. */
    record Contains(Operand operand, String text) implements Condition {

        /** @throws IllegalArgumentException if it is not about a text */
        public Contains {
            fits(operand, text);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.contains(this);
        }
    }

    /** Carries one of these labels. */
    record Labelled(Set<String> anyOf) implements Condition {
        public Labelled {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.labelled(this);
        }
    }

    /** Carries the label with one of these keys. */
    record LabelledById(Set<Long> anyOf) implements Condition {
        public LabelledById {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.labelledById(this);
        }
    }

    /** Carries any label at all. */
    record AnyLabel() implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anyLabel();
        }
    }

    /**
     * An incoming or outgoing message contains this, any case. Of a text that is in more than 1,000 messages, at most 1,000
     * conversations are counted.
     */
    record MessageContains(String text) implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.messageContains(this);
        }
    }

    /** Has incoming messages since agents looked last. */
    record Unread() implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unread();
        }
    }

    /** This user takes part in it ({@link Participants}). */
    record Participates(long userId) implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.participates(this);
        }
    }

    /**
     * An answer for each condition there is: one that is added has no place to be forgotten in.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        R all(All conditions);

        R any(Any conditions);

        R not(Not negated);

        R in(In values);

        R compare(Compare comparison);

        R present(Present operand);

        R contains(Contains text);

        R labelled(Labelled titles);

        R labelledById(LabelledById keys);

        R anyLabel();

        R messageContains(MessageContains text);

        R unread();

        R participates(Participates user);
    }

    static Condition everything() {
        return new All(List.of());
    }

    static Condition is(Operand operand, Object value) {
        return new In(operand, Set.of(value));
    }

    static Condition absent(Operand operand) {
        return new Not(new Present(operand));
    }

    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    static Condition any(Condition... of) {
        return new Any(List.of(of));
    }

    static Condition after(Operand operand, Instant time) {
        return new Compare(operand, Comparison.GREATER, time);
    }

    static Condition before(Operand operand, Instant time) {
        return new Compare(operand, Comparison.LESS, time);
    }

    private static void fits(Operand operand, Object value) {
        if (!operand.type().isInstance(value) || value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException(value + " is no value of " + operand);
        }
    }

    private static boolean isSmall(Operand operand) {
        return operand instanceof SmallLetters
                || operand instanceof Attribute attribute && attribute.as() == Reading.SMALL_LETTERS;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
