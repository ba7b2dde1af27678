package io.helpdesk.testkit;

import io.helpdesk.api.remote.RemoteInbox;
import java.time.Duration;
import java.util.List;

/** An Api inbox whose messages to contacts come to the test, as they would to a portal. */
public final class TestInbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RemoteInbox inbox;
    private final MessageReceiver.Mailbox mailbox;

    TestInbox(RemoteInbox inbox, MessageReceiver.Mailbox mailbox) {
        this.inbox = inbox;
        this.mailbox = mailbox;
    }

    public long id() {
        return inbox.id();
    }

    /** What the client API calls it. */
    public String identifier() {
        return inbox.identifier();
    }

    /** What has arrived so far, each message once, in the order of arrival; notes among agents are not sent. */
    public List<SentMessage> sent() {
        return mailbox.messages();
    }

    /**
     * The next message that was not awaited before.
     *
     * @throws AssertionError if none comes within a minute
     */
    public SentMessage awaitSent() {
        return mailbox.next(PATIENCE)
                .orElseThrow(() -> new AssertionError("no message left inbox " + id() + " within "
                        + PATIENCE.toSeconds() + " s; before that: " + sent()));
    }
}
