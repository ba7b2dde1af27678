package io.helpdesk.core.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.helpdesk.core.outbox.payload.PayloadMappers;
import io.helpdesk.core.outbox.payload.PayloadParts;
import java.util.ArrayList;
import java.util.List;

/** Keeps parts of events as the database does, as text, without one. */
final class KeptParts extends EventParts {

    /** A part's number is its place, from 1 on. */
    final List<String> kept = new ArrayList<>();

    @Override
    public PayloadParts of(long accountId) {
        return new PayloadParts() {
            @Override
            public long numberOf(Object part) {
                var text = written(part);
                if (!kept.contains(text)) {
                    kept.add(text);
                }
                return kept.indexOf(text) + 1L;
            }

            @Override
            public <T> T numbered(long number, Class<T> type) {
                try {
                    return PayloadMappers.PART.readValue(kept.get((int) number - 1), type);
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static String written(Object part) {
        try {
            return PayloadMappers.PART.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
