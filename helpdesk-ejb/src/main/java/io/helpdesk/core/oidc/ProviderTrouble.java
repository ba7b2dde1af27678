package io.helpdesk.core.oidc;

import io.helpdesk.api.problem.Rule;

/** A provider does not answer, or not as one. */
final class ProviderTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    /** @param rule what is wrong with its address */
    ProviderTrouble(String message, Rule rule) {
        super(message, null, false, false);
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }
}
