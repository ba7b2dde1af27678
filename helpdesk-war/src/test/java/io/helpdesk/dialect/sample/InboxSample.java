package io.helpdesk.dialect.sample;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ChannelSettings;
import io.helpdesk.api.inbox.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An inbox of account 1 as it is made, unserved and without an address, until a test says what matters to it. */
public final class InboxSample {

    private final long id;
    private final String name;
    private final ChannelKind kind;
    private final Instant createdAt;
    private UUID uuid;
    private boolean enabled = true;
    private boolean served;
    private Inbox.Address address = new Inbox.Address(null, null, null, null);
    private Long botId;

    public InboxSample(long id, String name, ChannelKind kind, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.createdAt = createdAt;
        uuid = new UUID(0, id);
    }

    public InboxSample uuid(UUID uuid) {
        this.uuid = uuid;
        return this;
    }

    public InboxSample enabled(boolean enabled) {
        this.enabled = enabled;
        return this;
    }

    public InboxSample served() {
        served = true;
        return this;
    }

    public InboxSample identifier(String identifier) {
        address = new Inbox.Address(identifier, null, null, null);
        return this;
    }

    public InboxSample email(String email) {
        address = new Inbox.Address(null, null, email, null);
        return this;
    }

    public InboxSample phoneNumber(String phoneNumber) {
        address = new Inbox.Address(null, null, null, phoneNumber);
        return this;
    }

    public InboxSample botId(Long botId) {
        this.botId = botId;
        return this;
    }

    public Inbox made() {
        return new Inbox(
                id,
                uuid,
                1,
                name,
                kind,
                enabled,
                address,
                new Inbox.Identity(null, false, false),
                new Inbox.Channel(id, null, ChannelSettings.NONE, served),
                new Inbox.Greeting(false, null),
                new Inbox.OfficeHours(false, List.of(), "UTC", null),
                new Inbox.Survey(false, Map.of()),
                new Inbox.Assignment(true, Map.of()),
                new Inbox.Continuation(true, false),
                new Inbox.Sender("friendly", null, null),
                botId,
                createdAt,
                createdAt);
    }
}
