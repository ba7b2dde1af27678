package io.helpdesk.api.macro;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.file.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Actions under a name.
 *
 * @param actions in the order in which they are carried out
 * @param occasions while an agent does what it is offered
 * @param text what a client puts into the message that the agent is writing, HTML; never null
 * @param files those that its actions send
 * @param uses how often it was carried out
 * @param author who made it, or null once they are not in the account any more
 * @param editor who changed it last, or null as well
 */
public record Macro(
        long id,
        long accountId,
        String name,
        Audience audience,
        List<MacroAction> actions,
        Set<Occasion> occasions,
        String text,
        List<StoredFile> files,
        long uses,
        Agent author,
        Agent editor,
        Instant createdAt,
        Instant updatedAt) {

    /** Whose it is. */
    public enum Visibility {
        EVERYBODY,
        TEAM,
        USER
    }

    /** While an agent does what it is offered. */
    public enum Occasion {
        REPLYING,
        STARTING_CONVERSATION,
        ADDING_PRIVATE_NOTE
    }

    /**
     * To whom it is offered.
     *
     * @param userId of {@code USER}; null in a command for whoever gives it
     * @param teamId of {@code TEAM}
     */
    public record Audience(Visibility visibility, Long userId, Long teamId) {

        public static final Audience EVERYBODY = new Audience(Visibility.EVERYBODY, null, null);

        /** Whoever gives the command. */
        public static final Audience SELF = new Audience(Visibility.USER, null, null);
    }
}
