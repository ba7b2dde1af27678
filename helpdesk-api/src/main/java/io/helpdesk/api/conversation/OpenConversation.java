package io.helpdesk.api.conversation;

import io.helpdesk.api.message.PostMessage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation to open; {@link #builder} makes it. Null leaves a choice to the desk.
 *
 * @param state never null
 * @param assignment never null
 * @param subject {@code {number}} in it becomes the conversation's number
 * @param firstMessage posted in the same step
 */
public record OpenConversation(
        Who who,
        Reuse reuse,
        State state,
        Assignment assignment,
        Priority priority,
        String subject,
        Set<String> labels,
        Map<String, Object> additionalAttributes,
        Map<String, Object> customAttributes,
        Optional<PostMessage> firstMessage) {

    /**
     * How far it is to be.
     *
     * @param status null for open; a blocked contact makes it resolved, an inbox's bot pending (chatwoot-application 2.4)
     * @param snoozedUntil kept only when it ends up snoozed
     */
    public record State(ConversationStatus status, Instant snoozedUntil) {}

    /**
     * Who is to take care of it.
     *
     * @param assigneeId must be a member of the account
     * @param teamId must be a team of the account
     * @param keepAssigneeOutsideTeam whether an assignee who is not in the team stays; else they are dropped
     * @param botId the bot that leads it
     */
    public record Assignment(Long assigneeId, Long teamId, boolean keepAssigneeOutsideTeam, Long botId) {}

    /** Whether an existing conversation may be taken. */
    public enum Reuse {
        /** Only where the inbox allows one conversation per session. */
        AS_THE_INBOX_SAYS,
        /** Always the newest conversation of the session, if there is one; its bot is changed if another is named. */
        SAME_SESSION
    }

    /** With whom, and where. */
    public sealed interface Who {

        /** Asks the case for this, and answers what it answers. */
        <R> R match(Cases<R> cases);

        /**
         * The session with this source id; several inboxes may have one.
         *
         * @param inboxId preferred among several, or null; must exist and be in reach all the same
         * @param contactId must exist all the same, or null
         */
        record BySourceId(String sourceId, Long inboxId, Long contactId) implements Who {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.bySourceId(this);
            }
        }

        /**
         * This contact in this inbox: the session with the source id is found or made.
         *
         * @param sourceId null to have one made by the rule of the channel
         */
        record ByContact(long contactId, long inboxId, String sourceId, boolean identityProven) implements Who {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.byContact(this);
            }
        }

        /** An existing session. */
        record BySession(long sessionId) implements Who {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.bySession(this);
            }
        }

        /**
         * The contact with this address; made, with a session in the inbox, if unknown (libredesk 6.3).
         *
         * @param externalId the contact that has it gets the address and the names, if the address is unknown; null for
         *     none
         */
        record ByEmail(long inboxId, String email, String firstName, String lastName, String externalId)
                implements Who {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.byEmail(this);
            }
        }

        /** The contact with this number, by digits alone; made, with a session in the inbox, if unknown. */
        record ByPhoneNumber(long inboxId, String phoneNumber, String name) implements Who {

            @Override
            public <R> R match(Cases<R> cases) {
                return cases.byPhoneNumber(this);
            }
        }

        /**
         * An answer for each there is.
         *
         * @param <R> what is answered
         */
        interface Cases<R> {

            R bySourceId(BySourceId by);

            R byContact(ByContact by);

            R bySession(BySession by);

            R byEmail(ByEmail by);

            R byPhoneNumber(ByPhoneNumber by);
        }
    }

    /** A conversation with somebody, of which nothing else is said yet. */
    public static Builder builder(Who who) {
        return new Builder(who);
    }

    /** Makes the command; what is not said is left to the desk. */
    public static final class Builder {

        private final Who who;
        private Reuse reuse = Reuse.AS_THE_INBOX_SAYS;
        private ConversationStatus status;
        private Instant snoozedUntil;
        private Priority priority;
        private Long assigneeId;
        private Long teamId;
        private boolean keepAssigneeOutsideTeam;
        private Long botId;
        private String subject;
        private Set<String> labels;
        private Map<String, Object> additionalAttributes;
        private Map<String, Object> customAttributes;
        private Optional<PostMessage> firstMessage = Optional.empty();

        private Builder(Who who) {
            this.who = who;
        }

        public Builder reuse(Reuse reuse) {
            this.reuse = reuse;
            return this;
        }

        public Builder status(ConversationStatus status) {
            this.status = status;
            return this;
        }

        public Builder snoozedUntil(Instant snoozedUntil) {
            this.snoozedUntil = snoozedUntil;
            return this;
        }

        public Builder priority(Priority priority) {
            this.priority = priority;
            return this;
        }

        public Builder assigneeId(Long assigneeId) {
            this.assigneeId = assigneeId;
            return this;
        }

        public Builder teamId(Long teamId) {
            this.teamId = teamId;
            return this;
        }

        public Builder keepAssigneeOutsideTeam(boolean yes) {
            keepAssigneeOutsideTeam = yes;
            return this;
        }

        public Builder botId(Long botId) {
            this.botId = botId;
            return this;
        }

        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        public Builder labels(Set<String> labels) {
            this.labels = labels;
            return this;
        }

        public Builder additionalAttributes(Map<String, Object> additionalAttributes) {
            this.additionalAttributes = additionalAttributes;
            return this;
        }

        public Builder customAttributes(Map<String, Object> customAttributes) {
            this.customAttributes = customAttributes;
            return this;
        }

        /** @param message null for none */
        public Builder firstMessage(PostMessage message) {
            firstMessage = Optional.ofNullable(message);
            return this;
        }

        public OpenConversation build() {
            return new OpenConversation(
                    who,
                    reuse,
                    new State(status, snoozedUntil),
                    new Assignment(assigneeId, teamId, keepAssigneeOutsideTeam, botId),
                    priority,
                    subject,
                    labels,
                    additionalAttributes,
                    customAttributes,
                    firstMessage);
        }
    }
}
