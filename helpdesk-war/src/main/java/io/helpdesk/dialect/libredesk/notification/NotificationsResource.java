package io.helpdesk.dialect.libredesk.notification;

import io.helpdesk.api.notification.Notification.Kind;
import io.helpdesk.api.notification.Notifications;
import io.helpdesk.api.notification.Notifications.Which;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the caller is told of: conversations given to them, and notes that name them (libredesk-desk 2.5). */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class NotificationsResource {

    private static final Which SHOWN = Which.all(Kind.ASSIGNMENT, Kind.MENTION);
    private static final int USUAL = 20;

    @Inject
    CurrentCaller current;

    @Inject
    Notifications notifications;

    /** How many there are. */
    public record StatsJson(long unreadCount, long totalCount) {}

    @GET
    public Envelope<List<NotificationJson>> list(
            @QueryParam("limit") String limit, @QueryParam("offset") String offset) {
        int most = number(limit);
        return Envelope.success(notifications
                .list(
                        current.get(),
                        SHOWN,
                        false,
                        Math.max(0, number(offset)),
                        most < 1 || most > Notifications.MOST ? USUAL : most)
                .stream()
                .map(NotificationJson::of)
                .toList());
    }

    @GET
    @Path("stats")
    public Envelope<StatsJson> stats() {
        var counts = notifications.count(current.get(), SHOWN);
        return Envelope.success(new StatsJson(counts.unread(), counts.total()));
    }

    /** True also when there is none. */
    @PUT
    @Path("{id}/read")
    public Envelope<Boolean> read(@PathParam("id") String id) {
        try {
            notifications.read(current.get(), PathId.of(id));
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    @PUT
    @Path("read-all")
    public Envelope<Boolean> readAll() {
        notifications.readAll(current.get(), null);
        return Envelope.done();
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        try {
            notifications.delete(current.get(), PathId.of(id));
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    @DELETE
    public Envelope<Boolean> deleteAll() {
        notifications.deleteAll(current.get(), false);
        return Envelope.done();
    }

    /** What is no number counts as not given. */
    private static int number(String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
