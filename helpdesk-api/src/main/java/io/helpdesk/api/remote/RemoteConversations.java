package io.helpdesk.api.remote;

import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.paging.Page;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conversations of an account, by their numbers, as {@link RemoteDesk} promises. */
public final class RemoteConversations {

    private final RemoteCalls calls;
    private final long account;
    private final String token;

    RemoteConversations(RemoteCalls calls, long account, String token) {
        this.calls = calls;
        this.account = account;
        this.token = token;
    }

    /** Opens one, or goes on with the one that its inbox allows. */
    public RemoteConversation open(NewConversation conversation) {
        var body = JsonForm.object(conversation.fields());
        return RemoteConversation.of(calls.keyed(key -> calls.api().openConversation(token, key, account, body)));
    }

    /** @param key the same one with the same conversation opens it once, within 24 hours */
    public RemoteConversation open(String key, NewConversation conversation) {
        var body = JsonForm.object(conversation.fields());
        return RemoteConversation.of(
                calls.keyed(key, same -> calls.api().openConversation(token, same, account, body)));
    }

    public RemoteConversation get(long number) {
        return RemoteConversation.of(calls.call(() -> calls.api().conversation(token, account, number)));
    }

    /** @return up to 25, and how many there are on all pages, to whomever they are assigned */
    public Page<RemoteConversation> list(ConversationList which) {
        var answer = calls.call(() -> calls.api()
                .conversations(
                        token,
                        account,
                        which.status() == null ? "all" : JsonForm.word(which.status()),
                        JsonForm.word(which.assigned()),
                        which.inbox(),
                        which.team(),
                        which.labels().isEmpty() ? null : which.labels(),
                        which.text(),
                        which.order(),
                        which.page()));
        return page(answer.getJsonObject("data"));
    }

    /**
     * @param page from 1
     * @return up to 25, the last active first, and how many there are on all pages
     */
    public Page<RemoteConversation> filter(FilterConditions conditions, int page) {
        var body = JsonForm.object(conditions.payload());
        return page(calls.call(() -> calls.api().filterConversations(token, account, page, body)));
    }

    public void setStatus(long number, ConversationStatus status) {
        change(number, Map.of("status", status));
    }

    public void snooze(long number, Instant until) {
        change(number, Map.of("status", ConversationStatus.SNOOZED, "snoozed_until", until.getEpochSecond()));
    }

    /** @param priority null for none */
    public RemoteConversation setPriority(long number, Priority priority) {
        var change = new HashMap<String, Object>();
        change.put("priority", priority);
        var body = JsonForm.object(change);
        return RemoteConversation.of(calls.call(() -> calls.api().changeConversation(token, account, number, body)));
    }

    public void assignTo(long number, long agent) {
        assign(number, "assignee_id", agent);
    }

    public void takeAssigneeAway(long number) {
        assign(number, "assignee_id", null);
    }

    public void assignToTeam(long number, long team) {
        assign(number, "team_id", team);
    }

    public void takeTeamAway(long number) {
        assign(number, "team_id", null);
    }

    /**
     * @param labels which replace those that were there
     * @return as they are now, in alphabetical order
     */
    public List<String> setLabels(long number, Collection<String> labels) {
        var body = JsonForm.object(Map.of("labels", labels));
        return JsonForm.texts(calls.keyed(key -> calls.api().setLabels(token, key, account, number, body))
                .get("payload"));
    }

    /**
     * @param attributes which replace those that were there
     * @return as they are now
     */
    public Map<String, Object> setCustomAttributes(long number, Map<String, ?> attributes) {
        var body = JsonForm.object(Map.of("custom_attributes", attributes));
        return JsonForm.map(calls.keyed(key -> calls.api().setCustomAttributes(token, key, account, number, body))
                .get("custom_attributes"));
    }

    /** @return the newest 20, the oldest of them first */
    public List<RemoteMessage> messages(long number) {
        return messages(number, null, null);
    }

    /** @return up to 20 before that one, the oldest first */
    public List<RemoteMessage> messagesBefore(long number, long message) {
        return messages(number, message, null);
    }

    /** @return up to 100 after that one, the oldest first */
    public List<RemoteMessage> messagesAfter(long number, long message) {
        return messages(number, null, message);
    }

    public RemoteMessage post(long number, NewMessage message) {
        var body = JsonForm.object(message.fields());
        return RemoteMessage.of(calls.keyed(key -> calls.api().postMessage(token, key, account, number, body)));
    }

    /** @param key the same one with the same message posts it once, within 24 hours */
    public RemoteMessage post(String key, long number, NewMessage message) {
        var body = JsonForm.object(message.fields());
        return RemoteMessage.of(calls.keyed(key, same -> calls.api().postMessage(token, same, account, number, body)));
    }

    private List<RemoteMessage> messages(long number, Long before, Long after) {
        var answer = calls.call(() -> calls.api().messages(token, account, number, before, after));
        return JsonForm.list(answer.get("payload"), RemoteMessage::of);
    }

    private void change(long number, Map<String, ?> status) {
        var body = JsonForm.object(status);
        calls.keyed(key -> calls.api().setStatus(token, key, account, number, body));
    }

    private void assign(long number, String to, Long id) {
        var assignment = new HashMap<String, Object>();
        assignment.put(to, id);
        var body = JsonForm.object(assignment);
        calls.keyed(key -> calls.api().assign(token, key, account, number, body));
    }

    private static Page<RemoteConversation> page(JsonObject answer) {
        return new Page<>(
                JsonForm.list(answer.get("payload"), RemoteConversation::of),
                answer.getJsonObject("meta").getInt("all_count"));
    }
}
