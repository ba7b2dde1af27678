package io.helpdesk.dialect.chatwoot.client;

import java.util.List;
import java.util.Optional;

/**
 * A refusal with the keys the original writes and those its documents promise (chatwoot-client 0.2).
 *
 * @param status left out of broken records, like {@code error}
 */
public record ClientErrorJson(
        Optional<Integer> status,
        Optional<String> error,
        Optional<String> message,
        Optional<List<String>> attributes,
        String description,
        List<FieldError> errors) {

    /**
     * One broken field.
     *
     * @param code always {@code invalid}
     */
    public record FieldError(String field, String message, String code) {}

    static ClientErrorJson of(int status, String error) {
        return new ClientErrorJson(
                Optional.of(status), Optional.of(error), Optional.empty(), Optional.empty(), error, List.of());
    }

    static ClientErrorJson ofRecord(String message, List<String> attributes, List<FieldError> errors) {
        return new ClientErrorJson(
                Optional.empty(), Optional.empty(), Optional.of(message), Optional.of(attributes), message, errors);
    }
}
