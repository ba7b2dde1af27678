package io.helpdesk.core.conversation;

import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.util.Set;
import java.util.TreeSet;

/** How labels are kept with a conversation. */
final class LabelRules {

    private static final long LONGEST = 255;

    private LabelRules() {}

    /** Labels without blanks around them and without doubles. */
    static Set<String> cleaned(Set<String> labels) {
        var titles = new TreeSet<String>();
        for (var label : labels) {
            var title = label.strip();
            if (title.codePointCount(0, title.length()) > LONGEST) {
                throw new Invalid("conversation", new Violation("labels", Rule.TOO_LONG, LONGEST));
            }
            if (!title.isEmpty()) {
                titles.add(title);
            }
        }
        return titles;
    }
}
