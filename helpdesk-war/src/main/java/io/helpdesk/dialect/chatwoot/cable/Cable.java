package io.helpdesk.dialect.chatwoot.cable;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.live.OpenStreams;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The sockets of this node: beats for all of them, and an end for those that nobody needs. */
@ApplicationScoped
public class Cable {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    /** Clients take six seconds of silence for the end (chatwoot-events 5.2). */
    private static final int BEAT_SECONDS = 3;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    private Clock clock;

    @Inject
    private Gatekeeper gatekeeper;

    @Inject
    private Door door;

    @Inject
    private LiveFeed feed;

    @Inject
    private OpenStreams streams;

    @Inject
    private Presence presence;

    @Inject
    private SocketLinks links;

    private final Frames frames = new Frames();
    /** With how each gives its place back. */
    private final Map<CableConnection, Runnable> connections = new ConcurrentHashMap<>();

    private ScheduledFuture<?> beats;
    private volatile boolean stopped;

    /** @param address who comes, behind the proxies that are trusted */
    CableConnection open(Session session, String address) {
        var connection = new CableConnection(
                session, new Guard(address), feed, presence, frames, links.below(session.getRequestURI()));
        var place = streams.enter(Door.stranger(address));
        if (place.isEmpty()) {
            connection.disconnect(Frames.LATER, CloseCodes.TRY_AGAIN_LATER);
            return connection;
        }
        connections.put(connection, place.get());
        if (stopped) {
            connection.disconnect(Frames.RESTART, CloseCodes.SERVICE_RESTART);
        } else {
            startBeats();
            connection.welcome();
        }
        return connection;
    }

    /** Judges who wants to come in; renewals are no guesses. */
    private final class Guard implements CableConnection.Admissions {

        private final String address;

        Guard(String address) {
            this.address = address;
        }

        @Override
        public Caller admit(Credential credential) {
            return door.admit(address, credential);
        }

        @Override
        public Caller renew(Credential credential) {
            return gatekeeper.admit(credential);
        }
    }

    void closed(CableConnection connection) {
        Optional.ofNullable(connections.remove(connection)).ifPresent(Runnable::run);
        connection.gone();
    }

    private synchronized void startBeats() {
        if (beats == null && !stopped) {
            beats = executor.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void beat() {
        var ping = Frames.ping(clock.instant());
        for (var connection : connections.keySet()) {
            try {
                if (!connection.alive()) {
                    // closing may wait for a client that takes nothing
                    executor.execute(() -> connection.disconnect(Frames.LATER, CloseCodes.TRY_AGAIN_LATER));
                } else if (connection.idle()) {
                    connection.disconnect(Frames.INVALID, CloseCodes.NORMAL_CLOSURE);
                } else {
                    connection.ping(ping);
                }
            } catch (RejectedExecutionException stopping) {
                return;
            } catch (RuntimeException broken) {
                LOG.log(Level.FINE, "A socket failed at its beat", broken);
            }
        }
    }

    /** Says goodbye to all of them; they come back to a node that is there. */
    @PreDestroy
    void stop() {
        synchronized (this) {
            stopped = true;
            if (beats != null) {
                beats.cancel(false);
            }
        }
        connections.keySet().forEach(connection -> connection.disconnect(Frames.RESTART, CloseCodes.SERVICE_RESTART));
        connections.clear();
    }
}
