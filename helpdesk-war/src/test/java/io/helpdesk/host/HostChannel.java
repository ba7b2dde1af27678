package io.helpdesk.host;

import io.helpdesk.api.channel.Channel;
import io.helpdesk.api.channel.OutgoingMessage;
import io.helpdesk.api.channel.SendResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The host's way to contacts; what its provider does is up to the test. */
@ApplicationScoped
public class HostChannel implements Channel {

    public static final String NAME = "host";

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Set<UUID> stumbled = ConcurrentHashMap.newKeySet();
    private volatile boolean down;
    private volatile int turnedAway;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SendResult send(OutgoingMessage message) {
        var content = message.message().body().text();
        if (down) {
            turnedAway++;
            return new SendResult.Later("the provider is down", null);
        }
        if (content.startsWith("refused")) {
            return new SendResult.Failed("no such number");
        }
        if (content.startsWith("stumbles") && stumbled.add(message.id())) {
            throw new IllegalStateException("the provider hung up");
        }
        sent.add(message.address() + " " + content + " " + message.attempt());
        return new SendResult.Sent("provider " + message.id());
    }

    /** Address, content and attempt of what was sent, in order. */
    public List<String> sent() {
        return sent;
    }

    /** @return how many were turned away so far */
    public int provider(boolean isDown) {
        down = isDown;
        return turnedAway;
    }
}
