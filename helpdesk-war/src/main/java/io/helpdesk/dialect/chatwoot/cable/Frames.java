package io.helpdesk.dialect.chatwoot.cable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.event.HelpdeskEvent;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.push.PushEvent;
import io.helpdesk.dialect.chatwoot.push.PushReader;
import io.helpdesk.dialect.chatwoot.push.SocketEvents;
import io.helpdesk.web.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is written to sockets (chatwoot-events 5.2). Each event is put into words once for all who are told the same. */
final class Frames {

    static final String WELCOME = "{\"type\":\"welcome\"}";
    static final String RESTART = disconnect("server_restart", true);
    /** Clients know no other reason after which to come back. */
    static final String LATER = RESTART;

    static final String INVALID = disconnect("invalid_request", false);

    /** Events that are remembered as they were written: more than a listener is told at once. */
    private static final int REMEMBERED = 128;

    private static final ObjectMapper MAPPER = ChatwootJson.mapper();

    /** Events are compared as objects: everybody is told the same one. */
    private static final class Key {

        private final HelpdeskEvent event;
        private final SocketLinks.Base base;
        private final boolean forContact;

        Key(HelpdeskEvent event, SocketLinks.Base base, boolean forContact) {
            this.event = event;
            this.base = base;
            this.forContact = forContact;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.event == event
                    && key.forContact == forContact
                    && key.base.equals(base);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(event) * 31 + base.hashCode() * 2 + Boolean.hashCode(forContact);
        }
    }

    private final Map<Key, List<String>> remembered = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    static String ping(Instant now) {
        return "{\"type\":\"ping\",\"message\":" + now.getEpochSecond() + "}";
    }

    static String confirm(String identifier) {
        return "{\"identifier\":" + quoted(identifier) + ",\"type\":\"confirm_subscription\"}";
    }

    static String reject(String identifier) {
        return "{\"identifier\":" + quoted(identifier) + ",\"type\":\"reject_subscription\"}";
    }

    /** @param message JSON */
    static String message(String identifier, String message) {
        return "{\"identifier\":" + quoted(identifier) + ",\"message\":" + message + "}";
    }

    /** The messages that tell what happened, in their order, as JSON; none if this reader is told nothing. */
    List<String> of(HelpdeskEvent event, SocketLinks.Base base, PushReader reader) {
        if (event instanceof HelpdeskEvent.OfNotification) {
            // each is told something else
            return written(event, base, reader);
        }
        var key = new Key(event, base, reader.contact());
        synchronized (remembered) {
            var known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        var written = written(event, base, reader);
        synchronized (remembered) {
            remembered.put(key, written);
        }
        return written;
    }

    private static List<String> written(HelpdeskEvent event, SocketLinks.Base base, PushReader reader) {
        return SocketEvents.of(event, base, reader).stream().map(Frames::json).toList();
    }

    static String json(PushEvent event) {
        return Json.text(MAPPER, event);
    }

    private static String disconnect(String reason, boolean reconnect) {
        return "{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"reconnect\":" + reconnect + "}";
    }

    private static String quoted(String text) {
        return Json.text(MAPPER, text);
    }
}
