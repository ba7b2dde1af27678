package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.web.live.TextSocket;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One console: what it looks at, and what it is told (libredesk-desk 4). */
final class ConsoleConnection implements LiveFeed.Listener {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** What is said of a socket whose agent may not be there any more. */
    private static final String KICKED = "kicked";

    private static final String KEEP_ALIVE = "ping";
    private static final String ALIVE = "pong";

    /** Consoles show themselves every half minute; whoever misses three is not there. */
    private static final long SILENCE_NANOS = Duration.ofSeconds(90).toNanos();

    /** Looked at again this often where no feed does it. */
    private static final long RENEWAL_NANOS = Duration.ofSeconds(15).toNanos();

    private final TextSocket socket;
    private final Credential credential;
    private final Function<Credential, Caller> admission;
    private final Presence presence;
    private final SocketFrames frames;
    private final ConsoleCommands commands;
    private final FrameAllowance allowance = new FrameAllowance(System.nanoTime());
    private final CompletableFuture<LiveFeed.Subscription> subscription = new CompletableFuture<>();
    private volatile Caller caller;
    private volatile Map<UUID, Long> listed = Map.of();
    private volatile Map<UUID, Long> opened = Map.of();
    private volatile long heardAt = System.nanoTime();
    private volatile long renewedAt = System.nanoTime();
    private boolean following;
    private int unanswered;

    /** @param admission who is there by a credential now; throws once nobody may */
    ConsoleConnection(
            Session session,
            Entrant.Admitted admitted,
            Function<Credential, Caller> admission,
            Presence presence,
            SocketFrames frames,
            ConsoleCommands commands) {
        this.socket = new TextSocket(session, () -> subscription.thenAccept(LiveFeed.Subscription::ready));
        this.credential = admitted.credential();
        this.caller = admitted.caller();
        this.admission = admission;
        this.presence = presence;
        this.frames = frames;
        this.commands = commands;
    }

    Credential credential() {
        return credential;
    }

    Caller caller() {
        return caller;
    }

    /** Whether the agent may know who is there, and what happens. */
    boolean reads() {
        return caller.may(Permission.CONVERSATION_READ);
    }

    /** From now on the console is told what happens, if its agent may read it. */
    void follow(LiveFeed feed) {
        if (reads()) {
            presence.connected(caller);
        }
        if (reads() && caller.may(Permission.MESSAGE_READ)) {
            subscription.complete(feed.follow(caller, null, this));
        } else {
            started(null, false);
        }
    }

    void tell(SocketFrame frame) {
        if (frame.concerns(listed) || frame.concerns(opened)) {
            socket.send(frame.text());
        }
    }

    void ask() {
        socket.ask();
    }

    boolean alive() {
        return socket.alive();
    }

    void close(CloseCode code, String reason) {
        gone();
        socket.close(null, new CloseReason(code, reason));
    }

    void gone() {
        subscription.thenAccept(LiveFeed.Subscription::close);
    }

    /** A frame; one at a time. */
    void received(String text) {
        if (text.length() > ConsoleEndpoint.LONGEST_FRAME) {
            // some servers count each part by itself
            close(CloseCodes.TOO_BIG, "");
            return;
        }
        if (!allowance.take(System.nanoTime())) {
            close(CloseCodes.VIOLATED_POLICY, "too many frames");
            return;
        }
        heardAt = System.nanoTime();
        try {
            if (text.equals(KEEP_ALIVE)) {
                isThere();
            } else {
                commands.carryOut(text, this).ifPresent(mistake -> socket.send(SocketFrame.error(mistake)));
            }
        } catch (HelpdeskException unseen) {
            // a conversation that the agent may not see is one that is not there
            LOG.log(Level.FINEST, "A frame is ignored", unseen);
        } catch (RuntimeException trouble) {
            LOG.log(Level.FINE, "A frame was not carried out", trouble);
            close(CloseCodes.TRY_AGAIN_LATER, "");
        }
    }

    private void isThere() {
        if (reads()) {
            presence.connected(caller);
        }
        synchronized (this) {
            if (!following) {
                unanswered++;
                return;
            }
        }
        socket.send(ALIVE);
    }

    /** @param shown conversations that the agent may see, and whose they are */
    void shows(Map<UUID, Long> shown) {
        listed = Map.copyOf(shown);
    }

    /** @param shown none, or one that the agent may see, and whose it is */
    void opens(Map<UUID, Long> shown) {
        opened = new HashMap<>(shown);
    }

    /** What was asked before is answered now: whoever has heard a pong misses nothing from then on. */
    @Override
    public void started(String position, boolean reset) {
        int pongs;
        synchronized (this) {
            following = true;
            pongs = unanswered;
            unanswered = 0;
        }
        for (int i = 0; i < pongs; i++) {
            socket.send(ALIVE);
        }
    }

    @Override
    public boolean happened(String position, HelpdeskEvent event) {
        if (event instanceof HelpdeskEvent.MembersNotified notified) {
            return SocketFrames.notification(notified, caller.userId())
                    .map(frame -> socket.send(frame.text()))
                    .orElse(true);
        }
        boolean more = true;
        for (var frame : frames.of(event)) {
            if (frame.concerns(listed) || frame.concerns(opened)) {
                more = socket.send(frame.text());
            }
        }
        return more;
    }

    /** Consoles say seldom that they are there, and what counts as there is short. */
    @Override
    public void quiet(String position) {
        if (System.nanoTime() - heardAt < SILENCE_NANOS) {
            presence.connected(caller);
        }
    }

    @Override
    public Caller renewed() {
        try {
            caller = admission.apply(credential);
            return caller;
        } catch (HelpdeskException lost) {
            kick();
            throw lost;
        }
    }

    /** Nobody reads the log for it any more: the client comes back. */
    @Override
    public void ended() {
        close(CloseCodes.TRY_AGAIN_LATER, "");
    }

    /** Its agent may not be there any more. */
    void kick() {
        close(CloseCodes.NORMAL_CLOSURE, KICKED);
    }

    /** For who follows no feed, which would ask. */
    void renewIfDue() {
        if (subscription.isDone() || System.nanoTime() - renewedAt < RENEWAL_NANOS) {
            return;
        }
        renewedAt = System.nanoTime();
        try {
            renewed();
        } catch (HelpdeskException lost) {
            LOG.log(Level.FINEST, "A socket lost its right", lost);
        }
    }
}
