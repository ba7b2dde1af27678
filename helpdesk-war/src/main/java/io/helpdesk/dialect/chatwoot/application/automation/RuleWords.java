package io.helpdesk.dialect.chatwoot.application.automation;

import io.helpdesk.api.automation.RuleAction;
import io.helpdesk.api.automation.RuleSubject;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.RecordWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What is said about rules that break theirs: the sentences by field, in one object (chatwoot-desk 6.1). */
final class RuleWords {

    static final String CONDITIONS = "conditions";
    static final String ACTIONS = "actions";

    private final Map<String, List<String>> sentences = new LinkedHashMap<>();

    /** @param error sentences by field */
    record RefusedJson(Map<String, List<String>> error) {}

    void add(String field, String sentence) {
        sentences.computeIfAbsent(field, none -> new ArrayList<>()).add(sentence);
    }

    void unsupported(String field, List<String> names) {
        if (!names.isEmpty()) {
            add(field, "Automation " + field + " " + String.join(",", names) + " not supported.");
        }
    }

    /** @throws ChatwootRefusal 422 if anything was said */
    void refuse() {
        if (!sentences.isEmpty()) {
            throw new ChatwootRefusal(422, new RefusedJson(sentences));
        }
    }

    /** What the service answers, or its refusal in these words. */
    static <T> T worded(Supplier<T> service) {
        try {
            return service.get();
        } catch (Invalid refused) {
            var words = new RuleWords();
            refused.violations().forEach(violation -> words.add(violation.field(), sentence(violation)));
            throw new ChatwootRefusal(422, new RefusedJson(words.sentences));
        }
    }

    private static String sentence(Violation violation) {
        if (violation.rule() == Rule.MALFORMED && violation.detail() instanceof RuleSubject subject) {
            return unusable(RuleAttribute.of(subject).map(RuleAttribute::key).orElse(subject.word()));
        }
        if (violation.rule() == Rule.MALFORMED && violation.detail() instanceof RuleAction.Kind kind) {
            return "Automation actions " + RuleActions.name(kind) + " have unusable params.";
        }
        return RecordWords.rule(violation);
    }

    /** Of a condition whose operator or values do not fit its key. */
    static String unusable(String key) {
        return "Automation conditions " + key + " have an unusable operator or values.";
    }
}
