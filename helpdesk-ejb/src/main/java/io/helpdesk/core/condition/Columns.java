package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import java.util.function.Function;

/** Where the query of one entity, {@code c}, has what conditions ask for. Parameters are given by their names. */
interface Columns {

    /** @throws IllegalArgumentException if the entity has no such field, or no single value there */
    String path(Condition.Operand field);

    /**
     * What else is true of every row, and lets the database find those where the field has a value that is asked for; null if
     * nothing has to be said.
     *
     * @param parameter gives a value its name
     */
    default String found(Condition.In values, Function<Object, String> parameter) {
        return null;
    }

    /** Where there is a time that is never before the field's, and by which rows are found; null for none. */
    default String notBefore(Condition.Operand field) {
        return null;
    }

    /** Whether a row may have nothing there. */
    boolean nullable(Condition.Operand field);

    String labelled(String titles);

    String labelledById(String keys);

    String anyLabel();

    /** @param said what is asked of a message {@code m} */
    String says(String said);

    String unread();

    String participates(String user);

    /** An enumeration's constant, as a query has it. */
    static String name(Enum<?> constant) {
        return constant.getDeclaringClass().getName() + "." + constant.name();
    }
}
