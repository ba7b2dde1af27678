package io.helpdesk.api.remote;

import io.helpdesk.api.paging.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The contacts of an account, as {@link RemoteDesk} promises. */
public final class RemoteContacts {

    private final RemoteCalls calls;
    private final long account;
    private final String token;

    RemoteContacts(RemoteCalls calls, long account, String token) {
        this.calls = calls;
        this.account = account;
        this.token = token;
    }

    public RemoteContact create(ContactFields fields) {
        var body = JsonForm.object(fields.fields());
        return created(calls.keyed(key -> calls.api().createContact(token, key, account, body)));
    }

    /** @param key the same one with the same fields makes one contact, within 24 hours */
    public RemoteContact create(String key, ContactFields fields) {
        var body = JsonForm.object(fields.fields());
        return created(calls.keyed(key, same -> calls.api().createContact(token, same, account, body)));
    }

    public RemoteContact get(long id) {
        return RemoteContact.of(
                calls.call(() -> calls.api().contact(token, account, id)).getJsonObject("payload"));
    }

    public RemoteContact change(long id, ContactFields fields) {
        var body = JsonForm.object(fields.fields());
        return RemoteContact.of(calls.call(() -> calls.api().changeContact(token, account, id, body))
                .getJsonObject("payload"));
    }

    /** With their conversations; administrators alone may. */
    public void delete(long id) {
        calls.call(() -> calls.api().deleteContact(token, account, id));
    }

    /**
     * Those that have an address, a number or an identifier.
     *
     * @param order as the wire names it, such as {@code -last_activity_at}; null for none
     * @param page from 1
     * @return up to 15, and how many there are on all pages
     */
    public Page<RemoteContact> list(String order, int page) {
        return page(calls.call(() -> calls.api().contacts(token, account, order, page)));
    }

    /** @return as {@link #list}, those whose name, address, number, company or identifier has the text */
    public Page<RemoteContact> search(String text, int page) {
        return page(calls.call(() -> calls.api().searchContacts(token, account, text, page)));
    }

    /** @return as {@link #list}, of all contacts */
    public Page<RemoteContact> filter(FilterConditions conditions, int page) {
        var body = JsonForm.object(conditions.payload());
        return page(calls.call(() -> calls.api().filterContacts(token, account, page, body)));
    }

    /** @return up to 20, the last active first */
    public List<RemoteConversation> conversations(long id) {
        return JsonForm.list(
                calls.call(() -> calls.api().contactConversations(token, account, id))
                        .get("payload"),
                RemoteConversation::of);
    }

    /** @param sourceId which no other contact of the inbox has */
    public RemoteContact.Session addSession(long id, long inbox, String sourceId) {
        var body = JsonForm.object(Map.of("inbox_id", inbox, "source_id", sourceId));
        return RemoteContact.Session.of(calls.keyed(key -> calls.api().createSession(token, key, account, id, body)));
    }

    private static RemoteContact created(JsonObject answer) {
        return RemoteContact.of(answer.getJsonObject("payload").getJsonObject("contact"));
    }

    private static Page<RemoteContact> page(JsonObject answer) {
        var count = JsonForm.whole(answer.getJsonObject("meta"), "count");
        return new Page<>(JsonForm.list(answer.get("payload"), RemoteContact::of), count == null ? 0 : count);
    }
}
