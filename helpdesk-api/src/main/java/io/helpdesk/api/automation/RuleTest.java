package io.helpdesk.api.automation;

import java.util.List;

/**
 * What has to hold for a rule to act: conditions in groups. Groups without conditions are kept and do not count.
 *
 * @param all whether every group has to hold, which is so where there is none; else one of them
 */
public record RuleTest(boolean all, List<Group> groups) {

    public RuleTest {
        groups = List.copyOf(groups);
    }

    /** @param all whether every condition has to hold; else one of them */
    public record Group(boolean all, List<RuleCondition> conditions) {

        public Group {
            conditions = List.copyOf(conditions);
        }
    }

    /** Of a rule that always acts. */
    public static RuleTest always() {
        return new RuleTest(true, List.of());
    }
}
