package io.helpdesk.core.conversation;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.message.MessageType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes conditions and orders as JPQL over {@code ConversationEntity c}; values become parameters, never text. */
final class ConditionWriter {

    private static final String STAGE =
            "case when c.closed = true then 4 when c.status = " + name(ConversationStatus.RESOLVED)
                    + " then 3 when c.status = " + name(ConversationStatus.SNOOZED) + " then 2 else 1 end";

    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Map<String, Object> parameters() {
        return parameters;
    }

    String where(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.of(), " and ", "1 = 1");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.of(), " or ", "1 = 0");
        }
        if (condition instanceof Condition.Not not) {
            return negated(not.condition());
        }
        if (condition instanceof Condition.In in) {
            return in.values().isEmpty()
                    ? "1 = 0"
                    : in.values().size() == 1
                            ? path(in.field()) + " = "
                                    + parameter(in.values().iterator().next())
                            : path(in.field()) + " in " + parameter(in.values());
        }
        if (condition instanceof Condition.Compare compare) {
            return path(compare.field()) + operator(compare.how()) + parameter(compare.value());
        }
        if (condition instanceof Condition.Present present) {
            return path(present.field()) + " is not null";
        }
        if (condition instanceof Condition.Contains contains) {
            return "lower(" + path(contains.field()) + ") like " + parameter(pattern(contains.text())) + " escape '!'";
        }
        if (condition instanceof Condition.Labelled labelled) {
            return labelled.anyOf().isEmpty()
                    ? "1 = 0"
                    : "exists (select 1 from c.labels l where l in " + parameter(labelled.anyOf()) + ")";
        }
        if (condition instanceof Condition.LabelledById labelled) {
            return labelled.anyOf().isEmpty()
                    ? "1 = 0"
                    : "exists (select 1 from c.labels l where l in (select t.title from LabelEntity t "
                            + "where t.accountId = c.accountId and t.id in " + parameter(labelled.anyOf()) + "))";
        }
        if (condition instanceof Condition.AnyLabel) {
            return "c.labels is not empty";
        }
        if (condition instanceof Condition.MessageContains text) {
            // as "exists" PostgreSQL would read all messages with the text first if it took a common one for a rare one
            return "(select m.id from MessageEntity m where m.accountId = c.accountId and m.conversationId = c.id and "
                    + said(text) + " order by m.id limit 1) is not null";
        }
        return "c.activity.unreadCount > 0";
    }

    /** Of a message {@code m}. The types are written out, as the database's index is for them alone and must be told so. */
    String said(Condition.MessageContains text) {
        return "m.type in (" + name(MessageType.INCOMING) + ", " + name(MessageType.OUTGOING)
                + ") and lower(m.content) like " + parameter(pattern(text.text())) + " escape '!'";
    }

    /** Newest activity first if nothing else is asked; the key breaks ties, so that pages never overlap. */
    String orderBy(List<Sort> order) {
        var effective = order.isEmpty() ? List.of(new Sort(Condition.Field.LAST_ACTIVITY_AT, true)) : order;
        var parts = effective.stream()
                .map(sort -> path(sort.field())
                        + (sort.descending() ? " desc" : " asc")
                        + (nullable(sort.field()) ? " nulls last" : ""))
                .collect(Collectors.joining(", "));
        return parts + (effective.get(0).descending() ? ", c.id desc" : ", c.id asc");
    }

    private String joined(List<Condition> conditions, String operator, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(each -> "(" + where(each) + ")").collect(Collectors.joining(operator));
    }

    /** An unknown value makes a comparison unknown, and so its negation: both count as "not". */
    private String negated(Condition condition) {
        if (condition instanceof Condition.Present present) {
            return path(present.field()) + " is null";
        }
        if (condition instanceof Condition.Not not) {
            return where(not.condition());
        }
        if (condition instanceof Condition.All || condition instanceof Condition.Any) {
            return "not (" + where(condition) + ")";
        }
        var field = fieldOf(condition);
        return field == null || !nullable(field)
                ? "not (" + where(condition) + ")"
                : path(field) + " is null or not (" + where(condition) + ")";
    }

    private static Condition.Field fieldOf(Condition condition) {
        if (condition instanceof Condition.In in) {
            return in.field();
        }
        if (condition instanceof Condition.Compare compare) {
            return compare.field();
        }
        return condition instanceof Condition.Contains contains ? contains.field() : null;
    }

    private String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
    }

    private static String operator(Condition.Comparison how) {
        return switch (how) {
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
        };
    }

    private static boolean nullable(Condition.Field field) {
        return switch (field) {
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

    private static String name(Enum<?> constant) {
        return constant.getDeclaringClass().getName() + "." + constant.name();
    }

    private static String path(Condition.Field field) {
        return switch (field) {
            case ID -> "c.id";
            case NUMBER -> "c.number";
            case STATUS -> "c.status";
            case CLOSED -> "c.closed";
            case STAGE -> STAGE;
            case PRIORITY -> "c.priority";
            case ASSIGNEE_ID -> "c.assigneeId";
            case TEAM_ID -> "c.teamId";
            case INBOX_ID -> "c.inbox.id";
            case BOT_ID -> "c.botId";
            case CONTACT_ID -> "c.contact.id";
            case CONTACT_UUID -> "c.contact.uuid";
            case SESSION_ID -> "c.session.id";
            case SOURCE_ID -> "c.session.sourceId";
            case CHANNEL -> "c.inbox.kind";
            case INBOX_PHONE_NUMBER -> "c.inbox.phoneNumber";
            case CONTACT_NAME -> "c.contact.name";
            case CONTACT_EMAIL -> "c.contact.email";
            case CONTACT_PHONE_NUMBER -> "c.contact.phoneNumber";
            case CONTACT_IDENTIFIER -> "c.contact.identifier";
            case CREATED_AT -> "c.createdAt";
            case UPDATED_AT -> "c.updatedAt";
            case LAST_ACTIVITY_AT -> "c.activity.lastActivityAt";
            case LAST_INTERACTION_AT -> "c.activity.lastInteractionAt";
            case LAST_INTERACTION_INCOMING -> "c.activity.lastInteractionIncoming";
            case LAST_INCOMING_AT -> "c.activity.lastIncomingAt";
            case WAITING_SINCE -> "c.activity.waitingSince";
            case FIRST_REPLY_AT -> "c.activity.firstReplyAt";
            case SNOOZED_UNTIL -> "c.snoozedUntil";
        };
    }
}
