package io.helpdesk.core.agentrun;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What keeps an agent from being asked at all, so that people have the conversation. */
@ApplicationScoped
class Obstacles {

    /** Whatever it was that went wrong, and nobody put into words. */
    static final String SILENT = "The agent did not answer.";

    @Inject
    private EntityManager em;

    @Inject
    private ModelSettings model;

    @Inject
    private Settings settings;

    /** For people to read; empty if there is none. */
    Optional<String> of(Instructions instructions, AgentRunEntity run, Instant now) {
        // of an attempt that was broken off, by a crash as well, nobody said how it ended
        if (run.attempt() > attempts()) {
            return Optional.of(SILENT);
        }
        if (instructions.kind() == Instructions.Kind.OUTSIDE && instructions.address() == null) {
            return Optional.of("The agent has no address.");
        }
        if (instructions.kind() == Instructions.Kind.MODEL) {
            var missing = model.missing(instructions.model());
            if (!missing.isEmpty()) {
                return Optional.of("No model answers: " + String.join(" and ", missing) + " must be set.");
            }
        }
        return askedTooOften(run, now);
    }

    /** Whether it may be asked once more when this attempt has come to nothing. */
    boolean allowAnother(int attempt) {
        return attempt < attempts();
    }

    private long attempts() {
        return settings.number(Setting.AGENTS_ATTEMPTS);
    }

    private Optional<String> askedTooOften(AgentRunEntity run, Instant now) {
        long most = settings.number(Setting.AGENTS_PER_HOUR, 0);
        if (most == 0) {
            return Optional.empty();
        }
        long lately = em.createQuery(
                        "select count(r) from AgentRunEntity r where r.accountId = :account "
                                + "and r.conversationId = :conversation and r.startedAt > :since",
                        Long.class)
                .setParameter("account", run.accountId())
                .setParameter("conversation", run.conversationId())
                .setParameter("since", now.minus(Duration.ofHours(1)))
                .getSingleResult();
        return lately > most
                ? Optional.of("The agent was asked more than " + most + " times within an hour.")
                : Optional.empty();
    }
}
