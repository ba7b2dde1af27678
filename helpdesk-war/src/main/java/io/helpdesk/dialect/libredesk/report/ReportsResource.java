package io.helpdesk.dialect.libredesk.report;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.report.Reports;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The overview's numbers (libredesk-desk 6.1). */
@Path("reports/overview")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ReportsResource {

    /** More are counted as so many. */
    private static final int MOST_DAYS = 366;

    @Inject
    CurrentCaller current;

    @Inject
    Reports reports;

    @Inject
    Clock clock;

    /** Nobody has a conversation taken away for being away, so that no agent is ever reassigning. */
    @GET
    @Path("counts")
    @Needs(Permission.REPORT_READ)
    public Envelope<CountsJson> counts() {
        var open = reports.open(current.get());
        var staff = reports.staff(current.get());
        return Envelope.success(new CountsJson(
                open.all(),
                open.awaiting(),
                open.unassigned(),
                open.unanswered(),
                staff.online(),
                staff.busy(),
                0,
                staff.offline()));
    }

    @GET
    @Path("charts")
    @Needs(Permission.REPORT_READ)
    public Envelope<ChartsJson> charts(@QueryParam("days") String days) {
        var course = reports.course(current.get(), since(days));
        return Envelope.success(new ChartsJson(points(course.opened()), points(course.resolved())));
    }

    /** No deadline is counted, so that none was met and none was missed. */
    @GET
    @Path("sla")
    @Needs(Permission.REPORT_READ)
    public Envelope<ServiceLevelsJson> serviceLevels() {
        return Envelope.success(ServiceLevelsJson.OF_NOTHING);
    }

    @GET
    @Path("csat")
    @Needs(Permission.REPORT_READ)
    public Envelope<SurveysJson> surveys(@QueryParam("days") String days) {
        var asked = reports.asked(current.get(), since(days));
        return Envelope.success(new SurveysJson(
                Share.rounded(asked.average()),
                asked.answered(),
                asked.sent(),
                Share.percent(asked.answered(), asked.sent())));
    }

    @GET
    @Path("messages")
    @Needs(Permission.REPORT_READ)
    public Envelope<MessagesJson> messages(@QueryParam("days") String days) {
        var written = reports.written(current.get(), since(days));
        long total = written.incoming() + written.outgoing();
        return Envelope.success(new MessagesJson(
                total, written.incoming(), written.outgoing(), Share.each(total, written.conversations())));
    }

    @GET
    @Path("tags")
    @Needs(Permission.REPORT_READ)
    public Envelope<TagsJson> tags(@QueryParam("days") String days) {
        var labels = reports.labels(current.get(), since(days));
        return Envelope.success(new TagsJson(
                labels.most().stream()
                        .map(label -> new TagsJson.Tag(label.id(), label.title(), label.count()))
                        .toList(),
                labels.labelled(),
                labels.all() - labels.labelled(),
                Share.percent(labels.labelled(), labels.all())));
    }

    /** The original has nothing at all where there is nothing. */
    private static List<ChartsJson.Point> points(List<Reports.Day> days) {
        return days.isEmpty()
                ? null
                : days.stream()
                        .map(day -> new ChartsJson.Point(day.date().toString(), day.count()))
                        .toList();
    }

    private Instant since(String days) {
        int wanted = number(days);
        return wanted <= 0
                ? clock.instant().truncatedTo(ChronoUnit.DAYS)
                : clock.instant().minus(Duration.ofDays(Math.min(wanted, MOST_DAYS)));
    }

    /** What is no number is none. */
    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
