package io.helpdesk.api.remote;

import java.net.URI;

/**
 * An account of a desk in another process, with the rights of a token's owner. From any thread; nothing is to be closed.
 *
 * <p>Every method throws {@link RemoteRefusal} where the desk refuses and {@link RemoteUnavailable} where it does not answer.
 * What creates or changes is sent with an idempotency key, and is made again as {@link Retries} say, so that a lost answer or a
 * busy desk makes nothing twice. The methods of {@link RemoteConversations} and {@link RemoteContacts} that take a key are for
 * callers that go on after a crash of their own.
 */
public final class RemoteDesk {

    private final RemoteCalls calls;
    private final long account;
    private final String token;

    private RemoteDesk(RemoteCalls calls, long account, String token) {
        this.calls = calls;
        this.account = account;
        this.token = token;
    }

    /**
     * By the HTTP client of the JDK.
     *
     * @param base of the desk, its context root included
     * @param token of a user or an agent bot
     */
    public static RemoteDesk at(URI base, long account, String token) {
        return over(HttpApplicationApi.at(base), account, token);
    }

    /**
     * By another implementation of the wire, such as an injected one of MicroProfile Rest Client.
     *
     * @param token of a user or an agent bot
     */
    public static RemoteDesk over(ApplicationApi api, long account, String token) {
        return new RemoteDesk(new RemoteCalls(api, Retries.USUAL), account, token);
    }

    public RemoteDesk with(Retries retries) {
        return new RemoteDesk(calls.with(retries), account, token);
    }

    public long account() {
        return account;
    }

    public RemoteConversations conversations() {
        return new RemoteConversations(calls, account, token);
    }

    public RemoteContacts contacts() {
        return new RemoteContacts(calls, account, token);
    }

    /** Inboxes, agents and teams. */
    public RemoteDirectory directory() {
        return new RemoteDirectory(calls, account, token);
    }

    /** Labels, custom attributes and saved filters. */
    public RemoteDefinitions definitions() {
        return new RemoteDefinitions(calls, account, token);
    }
}
