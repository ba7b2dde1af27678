package io.helpdesk.api.remote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where contacts write and who answers, as {@link RemoteDesk} promises. */
public final class RemoteDirectory {

    private final RemoteCalls calls;
    private final long account;
    private final String token;

    RemoteDirectory(RemoteCalls calls, long account, String token) {
        this.calls = calls;
        this.account = account;
        this.token = token;
    }

    /** @return those that the token's owner sees */
    public List<RemoteInbox> inboxes() {
        return JsonForm.list(
                calls.call(() -> calls.api().inboxes(token, account)).get("payload"), RemoteInbox::of);
    }

    /**
     * An inbox for a portal of one's own; administrators alone may.
     *
     * @param webhook where it tells what happens, messages to contacts among it; null for nowhere
     */
    public RemoteInbox createApiInbox(String name, String webhook) {
        var channel = new HashMap<String, Object>();
        channel.put("type", "api");
        if (webhook != null) {
            channel.put("webhook_url", webhook);
        }
        var body = JsonForm.object(Map.of("name", name, "channel", channel));
        return RemoteInbox.of(calls.keyed(key -> calls.api().createInbox(token, key, account, body)));
    }

    /** Those agents see the inbox from now on; administrators alone may. */
    public void addMembers(long inbox, Collection<Long> agents) {
        var body = JsonForm.object(Map.of("inbox_id", inbox, "user_ids", agents));
        calls.keyed(key -> calls.api().addMembers(token, key, account, body));
    }

    /** @return administrators among them, by their names */
    public List<RemoteAgent> agents() {
        return JsonForm.list(calls.call(() -> calls.api().agents(token, account)), RemoteAgent::of);
    }

    public List<RemoteTeam> teams() {
        return JsonForm.list(calls.call(() -> calls.api().teams(token, account)), RemoteTeam::of);
    }
}
