package io.helpdesk.api.problem;

import java.util.List;

/** The command breaks one or more rules; nothing of it was done. */
public final class Invalid extends HelpdeskException {

    private final List<Violation> violations;

    public Invalid(String subject, List<Violation> violations) {
        super(Kind.INVALID, subject, violations.toString());
        this.violations = List.copyOf(violations);
    }

    public Invalid(String subject, Violation violation) {
        this(subject, List.of(violation));
    }

    public Invalid(String subject, String field, Rule rule) {
        this(subject, new Violation(field, rule, null));
    }

    /** In the order in which the fields were checked; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
