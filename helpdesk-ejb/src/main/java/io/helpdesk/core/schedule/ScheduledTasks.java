package io.helpdesk.core.schedule;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.agentrun.CallbackSweep;
import io.helpdesk.core.contactexport.ExportRound;
import io.helpdesk.core.contactimport.ImportRound;
import io.helpdesk.core.conversation.ReplyWindowAlarm;
import io.helpdesk.core.conversation.ReplyWindowRound;
import io.helpdesk.core.conversation.SnoozeAlarm;
import io.helpdesk.core.conversation.SnoozeRound;
import io.helpdesk.core.deed.DeedSweep;
import io.helpdesk.core.delivery.DeliverySweep;
import io.helpdesk.core.file.LooseFileSweep;
import io.helpdesk.core.idempotency.AnswerSweep;
import io.helpdesk.core.inbox.SecretSettings;
import io.helpdesk.core.loop.Loop;
import io.helpdesk.core.loop.Loops;
import io.helpdesk.core.loop.SetAside;
import io.helpdesk.core.notification.NotificationSweep;
import io.helpdesk.core.outbox.EventWriterWatch;
import io.helpdesk.core.search.MessageIndexing;
import io.helpdesk.core.secret.SealedColumn;
import io.helpdesk.core.secret.SealingRound;
import io.helpdesk.core.signin.SignInSweep;
import io.helpdesk.core.simulation.TestRunSweep;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What is to be done from time to time and nobody asks for, each by a loop of its own, so that one that fails does not keep
 * the others from their work. Loops and no EJB timers (docs/adr/0018-loops-instead-of-timers.md). Every node does all of it.
 */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ScheduledTasks {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AT_ONCE = 500;

    @Inject
    private Loops loops;

    @Inject
    private SnoozeAlarm snoozes;

    @Inject
    private ReplyWindowAlarm windows;

    @Inject
    private CallbackSweep callbacks;

    @Inject
    private TestRunSweep testRuns;

    @Inject
    private DeliverySweep deliveries;

    @Inject
    private AnswerSweep answers;

    @Inject
    private LooseFileSweep files;

    @Inject
    private EventWriterWatch writers;

    @Inject
    private SignInSweep signIns;

    @Inject
    private NotificationSweep notifications;

    @Inject
    private DeedSweep deeds;

    @Inject
    private ImportRound imports;

    @Inject
    private ExportRound exports;

    @Inject
    private SecretSettings inboxes;

    @Inject
    private SealingRound sealing;

    @Inject
    private MessageIndexing search;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private SetAside untried;
    private List<Loop> running = List.of();

    @PostConstruct
    void start() {
        untried = loops.setAside("Untried delivery");
        running = List.of(
                loops.start(
                        "helpdesk-snooze-alarm",
                        MINUTE,
                        new SnoozeRound(snoozes, loops.setAside("Snoozed conversation"), clock)::ring),
                loops.start(
                        "helpdesk-reply-windows",
                        MINUTE,
                        new ReplyWindowRound(windows, loops.setAside("Reply window"), clock)::ring),
                loops.start("helpdesk-writer-watch", MOMENT, writers::look),
                loops.start("helpdesk-untried-deliveries", MINUTE, this::giveUpUntried),
                loops.start("helpdesk-delivery-sweep", MINUTE, deliveries::removeDeliveries),
                loops.start("helpdesk-event-sweep", MINUTE, deliveries::removeEvents),
                loops.start("helpdesk-answer-sweep", MINUTE, answers::forget),
                loops.start("helpdesk-sign-in-sweep", HOUR, signIns::forget),
                loops.start("helpdesk-callback-sweep", HOUR, callbacks::forget),
                loops.start("helpdesk-test-runs", MINUTE, testRuns::giveUp),
                loops.start("helpdesk-notification-sweep", MINUTE, notifications::sweep),
                loops.start("helpdesk-deed-sweep", HOUR, deeds::sweep),
                loops.start("helpdesk-sealing", HOUR, this::seal),
                loops.start("helpdesk-search-backlog", MOMENT, () -> consumesEvents() && search.takeOlder()),
                loops.start("helpdesk-search-sweep", HOUR, () -> consumesEvents() && search.sweep()),
                loops.start("helpdesk-contact-imports", MOMENT, imports::goOn),
                loops.start("helpdesk-contact-exports", MOMENT, exports::goOn),
                loops.start("helpdesk-export-mails", MOMENT, exports::mail),
                loops.start("helpdesk-file-sweep", HOUR, files::sweep),
                loops.start("helpdesk-byte-sweep", HOUR, () -> {
                    files.sweepBytes();
                    return false;
                }));
    }

    private boolean giveUpUntried() {
        long last = 0;
        List<Long> some;
        do {
            some = deliveries.untried(last, AT_ONCE);
            untried.each(untried.without(some, Long::longValue), Long::longValue, deliveries::giveUp);
            if (!some.isEmpty()) {
                last = some.get(some.size() - 1);
            }
        } while (some.size() == AT_ONCE);
        return false;
    }

    /** Channels' secrets that an older version left among the settings come first. */
    private boolean seal() {
        boolean more = inboxes.divideSome();
        for (var column : SealedColumn.values()) {
            more |= sealing.sealSome(column);
        }
        return more;
    }

    private boolean consumesEvents() {
        return settings.flag(Setting.EVENTS_CONSUME);
    }

    @PreDestroy
    void stop() {
        running.forEach(Loop::close);
    }
}
