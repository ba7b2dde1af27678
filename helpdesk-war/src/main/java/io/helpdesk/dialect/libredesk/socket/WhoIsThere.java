package io.helpdesk.dialect.libredesk.socket;

import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.presence.Presence.Present;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was there at the last look, in each account. For one thread at a time. */
final class WhoIsThere {

    private final Map<Long, Present> last = new HashMap<>();

    /** Forgets all other accounts. */
    void keep(Set<Long> accounts) {
        last.keySet().retainAll(accounts);
    }

    /** What is told of who came and who went since then; nothing at the first look. */
    List<SocketFrame> look(long account, Present now) {
        var before = last.put(account, now);
        var news = new ArrayList<SocketFrame>();
        if (before == null) {
            return news;
        }
        both(before.users().keySet(), now.users().keySet()).forEach(user -> {
            var is = now.users().getOrDefault(user, Availability.OFFLINE);
            if (is != before.users().getOrDefault(user, Availability.OFFLINE)) {
                news.add(SocketFrames.availability(user, is));
            }
        });
        both(before.contacts(), now.contacts()).forEach(contact -> {
            boolean there = now.contacts().contains(contact);
            if (there != before.contacts().contains(contact)) {
                news.add(SocketFrames.contactAvailability(contact, there));
            }
        });
        return news;
    }

    private static Set<Long> both(Set<Long> some, Set<Long> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
