package io.helpdesk.core.report;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.report.Reports;
import io.helpdesk.core.conversation.LargeCounts;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Numbers of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ReportsBean implements Reports {

    /** What a number depends on. */
    private record Key(Class<?> what, long account, Instant since) {}

    @Inject
    private LargeCounts counts;

    @Inject
    private ReportQuery query;

    @Override
    @Requires(Permission.REPORT_READ)
    public Open open(Caller caller) {
        long account = caller.accountId();
        return counts.count(Open.class, new Key(Open.class, account, null), Open::all, () -> query.open(account));
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Staff staff(Caller caller) {
        return query.staff(caller.accountId());
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Course course(Caller caller, Instant since) {
        long account = caller.accountId();
        var from = whole(since);
        return counts.count(
                Course.class,
                new Key(Course.class, account, from),
                course -> course.opened().stream().mapToLong(Day::count).sum(),
                () -> query.course(account, from));
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Written written(Caller caller, Instant since) {
        long account = caller.accountId();
        var from = whole(since);
        return counts.count(
                Written.class,
                new Key(Written.class, account, from),
                written -> written.incoming() + written.outgoing(),
                () -> query.written(account, from));
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Labels labels(Caller caller, Instant since) {
        long account = caller.accountId();
        var from = whole(since);
        return counts.count(
                Labels.class, new Key(Labels.class, account, from), Labels::all, () -> query.labels(account, from));
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Asked asked(Caller caller, Instant since) {
        long account = caller.accountId();
        var from = whole(since);
        return counts.count(
                Asked.class, new Key(Asked.class, account, from), Asked::sent, () -> query.asked(account, from));
    }

    /** Whoever asks a moment later asks the same. */
    private static Instant whole(Instant since) {
        return since.truncatedTo(ChronoUnit.MINUTES);
    }
}
