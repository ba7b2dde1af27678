package io.helpdesk.host;

import io.helpdesk.api.channel.Channels;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes the host's channel known. */
@Singleton
@Startup
public class HostChannelStart {

    @Inject
    private Channels channels;

    @Inject
    private HostChannel channel;

    @PostConstruct
    void start() {
        channels.add(channel);
    }

    @PreDestroy
    void stop() {
        channels.remove(channel);
    }
}
