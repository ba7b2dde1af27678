package io.helpdesk.dialect.chatwoot.cable;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.message.Author;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.dialect.chatwoot.push.PushReader;
import io.helpdesk.web.live.TextSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One subscription: what a user or a contact is told under one identifier. */
final class Subscription implements LiveFeed.Listener {

    private final String identifier;
    private final TextSocket socket;
    private final Presence presence;
    private final Frames frames;
    private final SocketLinks.Base links;
    private final Supplier<Caller> admission;
    private final Consumer<Subscription> expelled;
    private final CompletableFuture<LiveFeed.Subscription> subscription = new CompletableFuture<>();
    private volatile Caller caller;
    private volatile boolean refused;

    /**
     * @param admission who is listening now; throws once nobody may
     * @param expelled called when that happened
     */
    Subscription(
            String identifier,
            TextSocket socket,
            Presence presence,
            Frames frames,
            SocketLinks.Base links,
            Supplier<Caller> admission,
            Consumer<Subscription> expelled) {
        this.identifier = identifier;
        this.socket = socket;
        this.presence = presence;
        this.frames = frames;
        this.links = links;
        this.admission = admission;
        this.expelled = expelled;
    }

    String identifier() {
        return identifier;
    }

    void follow(LiveFeed feed, Caller admitted) {
        caller = admitted;
        presence.connected(admitted);
        subscription.complete(feed.follow(admitted, null, this));
    }

    void ready() {
        subscription.thenAccept(LiveFeed.Subscription::ready);
    }

    void leave() {
        subscription.thenAccept(LiveFeed.Subscription::close);
    }

    @Override
    public void started(String position, boolean reset) {
        socket.send(Frames.confirm(identifier));
        tellWhoIsThere();
    }

    /** The client shows that it is there, and is told who else is. */
    void isThere() {
        presence.connected(caller);
        tellWhoIsThere();
    }

    private void tellWhoIsThere() {
        var update = PresenceUpdate.of(presence.present(caller), caller);
        socket.send(Frames.message(identifier, Frames.json(update)));
    }

    @Override
    public boolean happened(String position, HelpdeskEvent event) {
        boolean contact = caller.is(Caller.Kind.CONTACT);
        boolean more = true;
        if (!bySelf(event) && (!contact || ofSession(event))) {
            for (var message : frames.of(event, links, PushReader.of(caller))) {
                more = socket.send(Frames.message(identifier, message));
            }
        }
        return more;
    }

    /** Nobody is told that they write themselves. */
    private boolean bySelf(HelpdeskEvent event) {
        if (!(event instanceof HelpdeskEvent.Typing typing)) {
            return false;
        }
        return typing.author() instanceof Author.OfAgent by
                        && caller.is(Caller.Kind.USER)
                        && caller.id() == by.agent().id()
                || typing.author() instanceof Author.OfContact from
                        && caller.is(Caller.Kind.CONTACT)
                        // the only contact whose conversations they see, under the number they are told
                        && from.contact().id()
                                == typing.conversation().contact().id();
    }

    /**
     * Whether the conversation is one of the session's: its own, or of any session of the contact whose identity was proven
     * if its own was (chatwoot-events 6.1).
     */
    private boolean ofSession(HelpdeskEvent event) {
        return event instanceof HelpdeskEvent.OfConversation told
                && (!(caller.scope() instanceof AccessScope.OneContact)
                        || told.conversation().session().identityProven());
    }

    @Override
    public void quiet(String position) {
        // the cable's own pings show that it is alive
    }

    @Override
    public Caller renewed() {
        try {
            caller = admission.get();
            return caller;
        } catch (HelpdeskException lost) {
            refused = true;
            throw lost;
        }
    }

    @Override
    public void ended() {
        if (refused) {
            expelled.accept(this);
        }
    }
}
