package io.helpdesk.core.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * JSON as it is kept. Limits are for what comes in; what was stored once, by an earlier version or by hand, must be read, or
 * every list that meets it fails.
 */
public final class StoredJson {

    private static final StreamReadConstraints UNLIMITED = StreamReadConstraints.builder()
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();

    private StoredJson() {}

    /** Makes parsers that take numbers, texts and names of any length. */
    public static JsonFactory factory() {
        return JsonFactory.builder().streamReadConstraints(UNLIMITED).build();
    }
}
