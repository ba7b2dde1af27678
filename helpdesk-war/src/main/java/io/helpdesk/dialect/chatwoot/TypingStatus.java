package io.helpdesk.dialect.chatwoot;

import java.util.Optional;

/** {@code typing_status}, of agents and of contacts. */
public final class TypingStatus {

    private TypingStatus() {}

    /** Whether it is {@code on}; empty if it is neither that nor {@code off}. */
    public static Optional<Boolean> of(ChatwootParams sent) {
        return sent.text("typing_status")
                .filter(word -> word.equals("on") || word.equals("off"))
                .map("on"::equals);
    }
}
