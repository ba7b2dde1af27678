package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.JsonValues;
import io.helpdesk.dialect.chatwoot.PathId;
import java.util.HashMap;
import java.util.Map;

/** Where things are among others. */
final class Positions {

    private Positions() {}

    /** The nearest that can be kept. */
    static int fitting(long position) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, position));
    }

    /** @throws ChatwootRefusal with 422 for what is no number */
    static Map<Long, Integer> of(ChatwootParams sent, String key) {
        var positions = new HashMap<Long, Integer>();
        var hash = sent.nested(key).orElseThrow(() -> ChatwootRefusal.missing(key));
        for (var id : hash.keys()) {
            var position = JsonValues.wholeNumber(hash.node(id));
            if (position.isEmpty()) {
                throw ChatwootRefusal.unprocessable(key + " must be numbers");
            }
            positions.put(PathId.leadingNumber(id), fitting(position.getAsLong()));
        }
        return positions;
    }
}
