package io.helpdesk.dialect.chatwoot.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.api.live.LiveFeed;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.push.PushEvent;
import io.helpdesk.dialect.chatwoot.push.PushReader;
import io.helpdesk.web.Json;
import io.helpdesk.web.live.EventStream;
import java.util.function.Supplier;

/** Writes what happens into one stream: an event of the stream for each event of the log, its id the position after it. */
final class StreamListener implements LiveFeed.Listener {

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();

    /** Milliseconds after which a client that lost the stream comes back. */
    private static final int RETRY = 1000;

    /** What the first event says. */
    private record Beginning(String event, Account data) {}

    private record Account(long accountId) {}

    private final EventStream stream;
    private final long accountId;
    private final PushReader reader;
    private final BlobLinks links;
    private final Supplier<Caller> admission;

    /** @param admission who is listening now; throws once nobody may */
    StreamListener(EventStream stream, Caller caller, BlobLinks links, Supplier<Caller> admission) {
        this.stream = stream;
        this.accountId = caller.accountId();
        this.reader = PushReader.of(caller);
        this.links = links;
        this.admission = admission;
    }

    @Override
    public void started(String position, boolean reset) {
        String name = reset ? "reset" : "start";
        stream.send("retry: " + RETRY + "\n" + event(position, name, new Beginning(name, new Account(accountId))));
    }

    @Override
    public boolean happened(String position, HelpdeskEvent event) {
        return PushEvent.of(event, links, reader)
                .map(push -> stream.send(event(position, push.event(), push)))
                .orElse(true);
    }

    /** A position without data: nothing is dispatched, and the client comes back from here (WHATWG HTML 9.2.6). */
    @Override
    public void quiet(String position) {
        if (!stream.alive()) {
            stream.close();
        } else {
            stream.send(": alive\n" + (position == null ? "" : "id: " + position + "\n") + "\n");
        }
    }

    @Override
    public Caller renewed() {
        return admission.get();
    }

    @Override
    public void ended() {
        stream.close();
    }

    private static String event(String position, String name, Object data) {
        return "id: " + position + "\nevent: " + name + "\ndata: " + Json.text(MAPPER, data) + "\n\n";
    }
}
