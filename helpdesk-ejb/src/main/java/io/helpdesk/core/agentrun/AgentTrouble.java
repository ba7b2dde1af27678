package io.helpdesk.core.agentrun;

import io.helpdesk.api.text.StorableText;

/** An agent could not be asked, or did not answer. Its message is for people. */
public final class AgentTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whoever was asked may have said much more. */
    private static final int LONGEST = 500;

    private final boolean passing;

    private AgentTrouble(String message, boolean passing) {
        super(StorableText.kept(message, LONGEST));
        this.passing = passing;
    }

    /** It may go better a little later. */
    static AgentTrouble passing(String message) {
        return new AgentTrouble(message, true);
    }

    /** It will not, until somebody does something about it. */
    public static AgentTrouble lasting(String message) {
        return new AgentTrouble(message, false);
    }

    boolean passes() {
        return passing;
    }
}
