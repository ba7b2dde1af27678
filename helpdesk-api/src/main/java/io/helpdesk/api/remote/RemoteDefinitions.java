package io.helpdesk.api.remote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an account and its people have defined, as {@link RemoteDesk} promises. */
public final class RemoteDefinitions {

    private final RemoteCalls calls;
    private final long account;
    private final String token;

    RemoteDefinitions(RemoteCalls calls, long account, String token) {
        this.calls = calls;
        this.account = account;
        this.token = token;
    }

    /** @return all that the account offers, by their titles */
    public List<RemoteLabel> labels() {
        return JsonForm.list(
                calls.call(() -> calls.api().labels(token, account)).get("payload"), RemoteLabel::of);
    }

    /** Administrators alone may. */
    public RemoteLabel createLabel(String title, String color) {
        var body = JsonForm.object(Map.of("title", title, "color", color));
        return RemoteLabel.of(calls.keyed(key -> calls.api().createLabel(token, key, account, body)));
    }

    public List<RemoteAttribute> attributes(RemoteAttribute.Of of) {
        return JsonForm.list(
                calls.call(() -> calls.api().attributeDefinitions(token, account, of.model())), RemoteAttribute::of);
    }

    /**
     * @param type text, number, currency, percent, link, date, list or checkbox
     * @param values what may be chosen from a list; empty for others
     */
    public RemoteAttribute defineAttribute(
            RemoteAttribute.Of of, String key, String name, String type, List<String> values) {
        var fields = new HashMap<String, Object>(Map.of(
                "attribute_model", of.model(),
                "attribute_key", key,
                "attribute_display_name", name,
                "attribute_display_type", type));
        if (!values.isEmpty()) {
            fields.put("attribute_values", values);
        }
        var body = JsonForm.object(fields);
        return RemoteAttribute.of(
                calls.keyed(once -> calls.api().createAttributeDefinition(token, once, account, body)));
    }

    /** @return those that the token's owner has saved for conversations */
    public List<RemoteFilter> conversationFilters() {
        return JsonForm.list(
                calls.call(() -> calls.api().savedFilters(token, account, "conversation")), RemoteFilter::of);
    }

    public RemoteFilter saveConversationFilter(String name, FilterConditions conditions) {
        var body = JsonForm.object(Map.of("name", name, "filter_type", "conversation", "query", conditions.payload()));
        return RemoteFilter.of(calls.keyed(key -> calls.api().saveFilter(token, key, account, body)));
    }

    public void deleteFilter(long id) {
        calls.call(() -> calls.api().deleteFilter(token, account, id));
    }
}
