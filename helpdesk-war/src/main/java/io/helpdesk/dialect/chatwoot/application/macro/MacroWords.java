package io.helpdesk.dialect.chatwoot.application.macro;

import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.RecordWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is said about macros that break their rules: the sentences by field, in one object (chatwoot-desk 5). */
final class MacroWords {

    private MacroWords() {}

    /** @param error sentences by field */
    record RefusedJson(Map<String, List<String>> error) {}

    static ChatwootRefusal refused(String field, String sentence) {
        return new ChatwootRefusal(422, new RefusedJson(Map.of(field, List.of(sentence))));
    }

    /** The same with the service's refusal in these words. */
    static <T> T worded(Supplier<T> service) {
        try {
            return service.get();
        } catch (Invalid refused) {
            var sentences = new LinkedHashMap<String, List<String>>();
            for (var violation : refused.violations()) {
                var sentence = violation.rule() == Rule.MALFORMED && violation.detail() instanceof MacroAction.Kind kind
                        ? "Macro execution actions have unusable params: " + ChatwootCodes.name(kind)
                        : RecordWords.rule(violation);
                sentences
                        .computeIfAbsent(violation.field(), field -> new ArrayList<>())
                        .add(sentence);
            }
            throw new ChatwootRefusal(422, new RefusedJson(sentences));
        }
    }
}
