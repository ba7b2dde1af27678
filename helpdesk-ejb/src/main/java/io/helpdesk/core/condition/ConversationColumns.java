package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Routing;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Of {@code ConversationEntity c}. */
final class ConversationColumns implements Columns {

    private static final Pattern NEXT_WORD = Pattern.compile("_(.)");

    private static final String STAGE = "case when c.state.named is not null then c.state.named "
            + "when c.state.closed = true then 4L when c.state.status = " + Columns.name(ConversationStatus.RESOLVED)
            + " then 3L when c.state.status = " + Columns.name(ConversationStatus.SNOOZED) + " then 2L else 1L end";

    /** As it is resolved: its own, or else the inbox's if that has no webhook instead. */
    private static final String BOT = "(case when c.routing.choice = "
            + Columns.name(Routing.Mode.AGENT)
            + " then coalesce(c.botId, c.inbox.botId) "
            + "when c.routing.choice is null and c.inbox.webhookId is null then c.inbox.botId end)";

    private final Function<Collection<?>, List<Long>> inboxesOf;

    /** @param inboxesOf see {@link ConditionWriter}; null if nobody can say */
    ConversationColumns(Function<Collection<?>, List<Long>> inboxesOf) {
        this.inboxesOf = inboxesOf;
    }

    @Override
    public String labelled(String titles) {
        return "exists (select 1 from c.labels l where l in " + titles + ")";
    }

    @Override
    public String labelledById(String keys) {
        return "exists (select 1 from c.labels l where l in (select t.title from LabelEntity t "
                + "where t.accountId = c.accountId and t.id in " + keys + "))";
    }

    @Override
    public String anyLabel() {
        return "c.labels is not empty";
    }

    @Override
    public String says(String said) {
        // as "exists" PostgreSQL would read all messages with the text first if it took a common one for a rare one
        return "(select m.id from MessageEntity m where m.accountId = c.accountId and m.conversationId = c.id and "
                + said + " order by m.id limit 1) is not null";
    }

    @Override
    public String unread() {
        return "c.activity.unreadCount > 0";
    }

    @Override
    public String participates(String user) {
        return "exists (select 1 from ConversationParticipantEntity p where p.accountId = c.accountId "
                + "and p.conversationId = c.id and p.userId = " + user + ")";
    }

    /**
     * A session's conversations are its contact's, and are found among those; a bot's are its own or in an inbox where it
     * answers, and no index has who answers in the end.
     */
    @Override
    public String found(Condition.In values, Function<Object, String> parameter) {
        var operand = values.operand();
        if (operand == ConversationField.BOT && inboxesOf != null) {
            var own = "c.botId in " + parameter.apply(values.values());
            var inboxes = inboxesOf.apply(values.values());
            return inboxes.isEmpty() ? own : "(" + own + " or c.inbox.id in " + parameter.apply(inboxes) + ")";
        }
        return operand == ConversationField.SESSION_ID || operand == ConversationField.SOURCE_ID
                ? "c.session.contactId = c.contact.id"
                : null;
    }

    /** What the contact writes is an interaction. */
    @Override
    public String notBefore(Condition.Operand operand) {
        return operand == ConversationField.LAST_INCOMING_AT ? "c.activity.lastInteractionAt" : null;
    }

    @Override
    public boolean nullable(Condition.Operand operand) {
        return switch (field(operand)) {
            case ID,
                    NUMBER,
                    STATUS,
                    CLOSED,
                    STAGE,
                    INBOX_ID,
                    CONTACT_ID,
                    CONTACT_UUID,
                    SESSION_ID,
                    SOURCE_ID,
                    CHANNEL,
                    CONTACT_NAME,
                    CREATED_AT,
                    UPDATED_AT,
                    LAST_ACTIVITY_AT -> false;
            default -> true;
        };
    }

    /** What nothing else is said about is an attribute of the entity by the field's own name. */
    @Override
    public String path(Condition.Operand operand) {
        return switch (field(operand)) {
            case AGENT_LAST_SEEN_AT -> "c.activity.agentLastSeenAt";
            case ASSIGNEE -> "c.assigneeId";
            case BOT -> BOT;
            case CHANNEL -> "c.inbox.kind";
            case CLOSED -> "c.state.closed";
            case CONTACT_ADDITIONAL_ATTRIBUTES -> "c.contact.additionalAttributes";
            case CONTACT_CUSTOM_ATTRIBUTES -> "c.contact.customAttributes";
            case CONTACT_EMAIL -> "c.contact.email";
            case CONTACT_ID -> "c.contact.id";
            case CONTACT_IDENTIFIER -> "c.contact.identifier";
            case CONTACT_LAST_SEEN_AT -> "c.activity.contactLastSeenAt";
            case CONTACT_NAME -> "c.contact.name";
            case CONTACT_PHONE_NUMBER -> "c.contact.phoneNumber";
            case CONTACT_UUID -> "c.contact.uuid";
            case FIRST_REPLY_AT -> "c.activity.firstReplyAt";
            case INBOX_ID -> "c.inbox.id";
            case INBOX_PHONE_NUMBER -> "c.inbox.phoneNumber";
            case LABELS -> throw new IllegalArgumentException("labels have conditions of their own");
            case LAST_ACTIVITY_AT -> "c.activity.lastActivityAt";
            case LAST_INCOMING_AT -> "c.activity.lastIncomingAt";
            case LAST_INTERACTION_AT -> "c.activity.lastInteractionAt";
            case LAST_INTERACTION_INCOMING -> "c.activity.lastInteractionIncoming";
            case NAMED_STATUS -> "c.state.named";
            case SESSION_ID -> "c.session.id";
            case SNOOZED_UNTIL -> "c.state.snoozedUntil";
            case SOURCE_ID -> "c.session.sourceId";
            case STAGE -> STAGE;
            case STATUS -> "c.state.status";
            case TEAM -> "c.teamId";
            case WAITING_SINCE -> "c.activity.waitingSince";
            default -> "c." + attribute(field(operand));
        };
    }

    /** {@code created_at} is {@code createdAt} there. */
    private static String attribute(ConversationField field) {
        return NEXT_WORD
                .matcher(field.word())
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static ConversationField field(Condition.Operand operand) {
        if (operand instanceof ConversationField field) {
            return field;
        }
        throw new IllegalArgumentException("conversations have no " + operand);
    }
}
