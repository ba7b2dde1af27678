package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.databind.JsonNode;

/** What the original's language calls the kinds of JSON values. */
final class JsonKind {

    private JsonKind() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case ARRAY -> "list";
            case OBJECT, POJO -> "dict";
            case NULL, MISSING, BINARY -> "NoneType";
        };
    }
}
