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
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

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
        return since(
                caller,
                since,
                Course.class,
                course -> course.opened().stream().mapToLong(Day::count).sum(),
                query::course);
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Written written(Caller caller, Instant since) {
        return since(caller, since, Written.class, written -> written.incoming() + written.outgoing(), query::written);
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Labels labels(Caller caller, Instant since) {
        return since(caller, since, Labels.class, Labels::all, query::labels);
    }

    @Override
    @Requires(Permission.REPORT_READ)
    public Asked asked(Caller caller, Instant since) {
        return since(caller, since, Asked.class, Asked::sent, query::asked);
    }

    /** Whoever asks a moment later asks the same. */
    private <T> T since(
            Caller caller, Instant since, Class<T> what, ToLongFunction<T> size, BiFunction<Long, Instant, T> asking) {
        long account = caller.accountId();
        var from = since.truncatedTo(ChronoUnit.MINUTES);
        return counts.count(what, new Key(what, account, from), size, () -> asking.apply(account, from));
    }
}
