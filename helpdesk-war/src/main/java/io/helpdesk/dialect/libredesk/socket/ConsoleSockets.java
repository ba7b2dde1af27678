package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Gatekeeper;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.api.presence.Presence;
import io.helpdesk.api.signin.SignIns;
import io.helpdesk.web.admission.Door;
import io.helpdesk.web.live.OpenStreams;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The console's sockets of this node: whether their clients are there, and whether their agents may still be. */
@ApplicationScoped
public class ConsoleSockets {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    private static final int LOOK_SECONDS = 1;
    private static final int ASK_SECONDS = 2;
    private static final int PRESENCE_SECONDS = 3;

    /** Sessions that are looked up by one statement. */
    private static final int SESSIONS_AT_ONCE = 500;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

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
    private SignIns signIns;

    @Inject
    private SocketFrames frames;

    @Inject
    private ConsoleCommands commands;

    /** With how each gives its place back. */
    private final Map<ConsoleConnection, Runnable> connections = new ConcurrentHashMap<>();

    private final WhoIsThere whoIsThere = new WhoIsThere();
    private final List<ScheduledFuture<?>> beats = new ArrayList<>();
    private volatile boolean stopped;

    ConsoleConnection open(Session session, Entrant.Admitted admitted) {
        var connection = new ConsoleConnection(session, admitted, gatekeeper::admit, presence, frames, commands);
        var place = streams.enter(door.holder(admitted.credential()));
        if (place.isEmpty()) {
            connection.close(CloseCodes.TRY_AGAIN_LATER, "");
            return connection;
        }
        connections.put(connection, place.get());
        if (stopped) {
            connection.close(CloseCodes.SERVICE_RESTART, "");
        } else {
            startBeats();
            connection.follow(feed);
        }
        return connection;
    }

    void closed(ConsoleConnection connection) {
        Optional.ofNullable(connections.remove(connection)).ifPresent(Runnable::run);
        connection.gone();
    }

    private synchronized void startBeats() {
        if (beats.isEmpty() && !stopped) {
            beat(LOOK_SECONDS, this::endLostSessions);
            beat(ASK_SECONDS, this::askAll);
            beat(PRESENCE_SECONDS, this::tellWhoIsThere);
        }
    }

    private void beat(int seconds, Runnable task) {
        beats.add(executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException trouble) {
                        // of the database: the next beat finds out whether it is over
                        LOG.log(Level.FINE, "Sockets missed a beat", trouble);
                    }
                },
                seconds,
                seconds,
                TimeUnit.SECONDS));
    }

    /** A session that ended, on whichever node, ends its sockets. */
    private void endLostSessions() {
        var bySession = connections.keySet().stream()
                .filter(connection -> connection.credential() instanceof Credential.AccountSession)
                .collect(Collectors.groupingBy(
                        connection -> ((Credential.AccountSession) connection.credential()).token()));
        var tokens = List.copyOf(bySession.keySet());
        for (int from = 0; from < tokens.size(); from += SESSIONS_AT_ONCE) {
            var some = tokens.subList(from, Math.min(from + SESSIONS_AT_ONCE, tokens.size()));
            var goingOn = signIns.goingOn(Set.copyOf(some));
            some.stream()
                    .filter(token -> !goingOn.contains(token))
                    .flatMap(token -> bySession.get(token).stream())
                    .forEach(lost -> execute(lost::kick));
        }
    }

    private void askAll() {
        for (var connection : connections.keySet()) {
            if (connection.alive()) {
                connection.ask();
                connection.renewIfDue();
            } else {
                // closing may wait for a client that takes nothing
                execute(() -> connection.close(CloseCodes.TRY_AGAIN_LATER, ""));
            }
        }
    }

    /** One look for each account of which somebody is connected. */
    private void tellWhoIsThere() {
        var byAccount = connections.keySet().stream()
                .filter(ConsoleConnection::reads)
                .collect(Collectors.groupingBy(connection -> connection.caller().accountId()));
        whoIsThere.keep(byAccount.keySet());
        byAccount.forEach((account, listening) -> {
            var news =
                    whoIsThere.look(account, presence.present(listening.get(0).caller()));
            news.forEach(frame -> listening.forEach(connection -> connection.tell(frame)));
        });
    }

    private void execute(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.FINE, "The server stops", stopping);
        }
    }

    /** Says goodbye to all of them; they come back to a node that is there. */
    @PreDestroy
    void stop() {
        synchronized (this) {
            stopped = true;
            beats.forEach(beat -> beat.cancel(false));
        }
        connections.keySet().forEach(connection -> connection.close(CloseCodes.SERVICE_RESTART, ""));
        connections.clear();
    }
}
