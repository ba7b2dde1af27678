package io.helpdesk.dialect.wassist.conversation;

import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.wassist.Digits;
import io.helpdesk.dialect.wassist.QueryFields;
import io.helpdesk.dialect.wassist.Uuids;
import io.helpdesk.dialect.wassist.WassistChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Which conversations are wanted, and in which order (wassist 6.1). */
@ApplicationScoped
class ListQuery {

    private static final Condition NONE = new Condition.Any(List.of());

    private static final Map<String, ConversationField> ORDERS = Map.of(
            "last_message_time", ConversationField.LAST_INTERACTION_AT,
            "created_at", ConversationField.CREATED_AT,
            "updated_at", ConversationField.UPDATED_AT);

    private static final List<Sort> USUAL_ORDER = List.of(new Sort(ConversationField.LAST_INTERACTION_AT, true));

    @Inject
    AgentBots agents;

    /** A condition and an order. */
    record Wanted(Condition condition, List<Sort> order) {}

    Wanted read(Caller caller, MultivaluedMap<String, String> parameters, Instant now) {
        var query = new QueryFields(parameters);
        var all = new ArrayList<Condition>();
        var agent = query.uuid("agent").or(() -> query.uuid("botId"));
        query.text("whatsappNumber")
                .map(text -> digitsIn(ConversationField.INBOX_PHONE_NUMBER, text))
                .ifPresent(all::add);
        query.text("contact").map(ListQuery::contact).ifPresent(all::add);
        query.choice("status", List.of("active", "closed"))
                .map(status -> status.equals("active") ? active(now) : new Condition.Not(active(now)))
                .ifPresent(all::add);
        query.flag("hasUnread")
                .map(unread -> unread ? new Condition.Unread() : new Condition.Not(new Condition.Unread()))
                .ifPresent(all::add);
        query.time("lastMessageAfter")
                .map(time -> Condition.after(ConversationField.LAST_INTERACTION_AT, time))
                .ifPresent(all::add);
        query.time("lastMessageBefore")
                .map(time -> Condition.before(ConversationField.LAST_INTERACTION_AT, time))
                .ifPresent(all::add);
        var order = query.choice("ordering", orders()).map(ListQuery::order).orElse(USUAL_ORDER);
        query.refuseErrors();
        agent.map(id -> ledBy(caller, id)).ifPresent(all::add);
        return new Wanted(new Condition.All(all), order);
    }

    private Condition ledBy(Caller caller, UUID agent) {
        try {
            return Condition.is(ConversationField.BOT, agents.get(caller, agent).id());
        } catch (NotFound unknown) {
            return NONE;
        }
    }

    /** By id or part of the number. */
    private static Condition contact(String text) {
        return Uuids.read(text)
                .map(uuid -> Condition.is(ConversationField.CONTACT_UUID, uuid))
                .orElseGet(() -> digitsIn(ConversationField.CONTACT_PHONE_NUMBER, text));
    }

    private static Condition digitsIn(ConversationField field, String text) {
        String digits = Digits.of(text);
        return digits.isEmpty() ? NONE : new Condition.Contains(field, digits);
    }

    /** The customer wrote within the window (wassist 5). */
    private static Condition active(Instant now) {
        return Condition.after(ConversationField.LAST_INCOMING_AT, WassistChannel.WINDOW.openSince(now));
    }

    private static List<String> orders() {
        return ORDERS.keySet().stream()
                .flatMap(name -> Stream.of(name, "-" + name))
                .toList();
    }

    private static List<Sort> order(String name) {
        boolean descending = name.startsWith("-");
        return List.of(new Sort(ORDERS.get(descending ? name.substring(1) : name), descending));
    }
}
