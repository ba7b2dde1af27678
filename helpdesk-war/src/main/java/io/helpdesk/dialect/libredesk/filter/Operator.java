package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.Arrays;
import java.util.List;

/** How a condition compares (libredesk 9.1). */
enum Operator {
    EQUALS("equals"),
    NOT_EQUALS("not equals"),
    GREATER("greater than"),
    LESS("less than"),
    BETWEEN("between"),
    IN("in"),
    CONTAINS("contains", "ilike"),
    NOT_CONTAINS("not contains"),
    SET("set"),
    NOT_SET("not set");

    private final List<String> names;

    Operator(String... names) {
        this.names = List.of(names);
    }

    static Operator named(String name) {
        return Arrays.stream(values())
                .filter(operator -> operator.names.contains(name))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
    }

    boolean needsValue() {
        return this != SET && this != NOT_SET;
    }
}
