package io.helpdesk.core.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * That a persona is to write, as deliveries keep it.
 *
 * @param turn from 1
 */
record PersonaTurn(long run, int turn) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static PersonaTurn read(String json) {
        try {
            return JSON.readValue(json, PersonaTurn.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no turn", e);
        }
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
