package io.helpdesk.core.channel;

import io.helpdesk.api.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The channels that made themselves known on this node. */
@ApplicationScoped
public class KnownChannels {

    /** As the schema has it. */
    static final int LONGEST_NAME = 32;

    private final Map<String, Channel> known = new ConcurrentHashMap<>();

    void add(Channel channel) {
        var name = channel.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the name of a channel has 1 to " + LONGEST_NAME + " characters");
        }
        known.put(name, channel);
    }

    void remove(Channel channel) {
        known.remove(channel.name(), channel);
    }

    Optional<Channel> named(String name) {
        return Optional.ofNullable(known.get(name));
    }
}
