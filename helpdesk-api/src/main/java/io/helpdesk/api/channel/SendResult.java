package io.helpdesk.api.channel;

import java.time.Duration;

/** How sending a message ended. Texts longer than 255 characters are cut. */
public sealed interface SendResult {

    /**
     * The provider has taken it: the message is {@code SENT}.
     *
     * @param providerId under which the provider knows it; becomes the message's source id. Null for none
     */
    record Sent(String providerId) implements SendResult {}

    /** It cannot be sent, now or later: the message is {@code FAILED}, with the reason for people to read. */
    record Failed(String reason) implements SendResult {}

    /**
     * Another time, by the schedule of {@code helpdesk.webhooks.retries}; at its end the message is {@code FAILED}.
     *
     * @param reason for people to read
     * @param pause at least so long, at most a day; null for what the schedule says
     */
    record Later(String reason, Duration pause) implements SendResult {}
}
