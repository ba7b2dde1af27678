package io.helpdesk.core.channel;

import io.helpdesk.api.channel.Channel;
import io.helpdesk.api.channel.OutgoingMessage;
import io.helpdesk.api.channel.SendResult;
import io.helpdesk.api.event.HelpdeskEvent.MessagePosted;
import io.helpdesk.api.webhook.Delivery.State;
import io.helpdesk.core.message.Transmission;
import io.helpdesk.core.webhook.Carrier;
import io.helpdesk.core.webhook.Job;
import io.helpdesk.core.webhook.Outcome;
import io.helpdesk.core.webhook.Outcome.Answer;
import io.helpdesk.core.webhook.WebhookEntity;
import io.helpdesk.core.webhook.WebhookEntity.By;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the host's channels send messages, each on a thread of its own, and notes on the message what became of it. */
final class ChannelCarrier implements Carrier {

    private static final Logger LOG = Logger.getLogger("io.helpdesk.channels");
    private static final Terms TERMS = new Terms(By.CHANNEL, Duration.ofMinutes(1), 4, 1);

    private final KnownChannels known;
    private final Transmission transmission;
    private final ExecutorService threads;

    /** @param threads refuse when all are taken */
    ChannelCarrier(KnownChannels known, Transmission transmission, ExecutorService threads) {
        this.known = known;
        this.transmission = transmission;
        this.threads = threads;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public boolean ready(WebhookEntity target) {
        return known.named(target.channel()).isPresent();
    }

    @Override
    public CompletableFuture<Answer> carry(Job job, Instant at) {
        var answer = new CompletableFuture<Answer>();
        try {
            var sending = threads.submit(() -> answer.complete(send(job)));
            // a thread that hangs is asked to stop
            answer.whenComplete((done, none) -> sending.cancel(true));
        } catch (RejectedExecutionException e) {
            answer.complete(Answer.none("too many messages are being sent"));
        }
        return answer;
    }

    @Override
    public void settled(Outcome outcome, State state) {
        if (outcome.job().event() instanceof MessagePosted posted) {
            switch (state) {
                case DONE -> transmission.sent(posted.message().id(), outcome.answer().body());
                case DEAD -> transmission.failed(posted.message().id(), outcome.answer().failure());
                case WAITING -> { }
            }
        }
    }

    private Answer send(Job job) {
        try {
            if (job.unreadable()) {
                return Answer.unsaid("the event cannot be read");
            }
            if (!(job.event() instanceof MessagePosted posted)) {
                return Answer.hopeless("its event is not kept any more");
            }
            if (!transmission.wanted(posted.message().id())) {
                return Answer.hopeless("the message was deleted");
            }
            var channel = known.named(job.channel());
            return channel.isEmpty() ? Answer.none("the channel is gone") : send(channel.get(), posted, job.attempt());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Channel " + job.channel() + " fails to send", e);
            return Answer.none(e.toString());
        }
    }

    private static Answer send(Channel channel, MessagePosted posted, int attempt) {
        var result = channel.send(new OutgoingMessage(posted.message().uuid(), posted.conversation().session().sourceId(),
                posted.conversation(), posted.message(), attempt));
        if (result instanceof SendResult.Sent sent) {
            return Answer.taken(sent.providerId());
        }
        if (result instanceof SendResult.Failed failed) {
            return Answer.hopeless(String.valueOf(failed.reason()));
        }
        return result instanceof SendResult.Later later
                ? Answer.later(String.valueOf(later.reason()), later.pause())
                : Answer.none("the channel did not say how it ended");
    }
}
