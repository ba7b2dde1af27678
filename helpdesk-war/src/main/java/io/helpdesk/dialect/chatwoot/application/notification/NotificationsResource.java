package io.helpdesk.dialect.chatwoot.application.notification;

import io.helpdesk.api.notification.Notification.Kind;
import io.helpdesk.api.notification.Notifications;
import io.helpdesk.api.notification.Notifications.Which;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobLinks;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the caller is told of (chatwoot-desk 3.1). */
@Path("accounts/{account}/notifications")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class NotificationsResource {

    private static final int PER_PAGE = 15;

    /** What is still to be looked at. */
    private static final Which OPEN = new Which(List.of(Kind.values()), false, false, true);

    @Inject
    Notifications notifications;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    BlobLinks links;

    /** @param data all of it, as in the original */
    public record ListJson(DataJson data) {}

    public record DataJson(MetaJson meta, List<NotificationJson> payload) {}

    /** @param currentPage as it was sent, or the number 1 */
    public record MetaJson(long unreadCount, long count, Object currentPage) {}

    @GET
    public ListJson list() {
        var which = which();
        var counts = notifications.count(current.get(), which);
        long page = params.get().page();
        var shown = notifications.list(
                current.get(),
                which,
                params.get().text("sort_order").filter("asc"::equals).isPresent(),
                (int) Math.min(page - 1, Integer.MAX_VALUE / PER_PAGE) * PER_PAGE,
                PER_PAGE);
        return new ListJson(new DataJson(
                new MetaJson(
                        which.equals(OPEN) ? counts.unread() : unread(),
                        counts.total(),
                        params.get().filled("page").<Object>map(sent -> sent).orElse(1)),
                shown.stream().map(each -> NotificationJson.of(each, links)).toList()));
    }

    @GET
    @Path("unread_count")
    public long unreadCount() {
        return unread();
    }

    @POST
    @Path("read_all")
    public Response readAll() {
        boolean one = params.get()
                .text("primary_actor_type")
                .filter(NotificationJson.CONVERSATION::equals)
                .isPresent();
        notifications.readAll(
                current.get(), one ? params.get().id("primary_actor_id").orElse(0L) : null);
        return Answers.empty();
    }

    @POST
    @Path("destroy_all")
    public Response destroyAll() {
        notifications.deleteAll(
                current.get(), params.get().text("type").filter("read"::equals).isPresent());
        return Answers.empty();
    }

    @PATCH
    @Path("{notification}")
    public RawNotificationJson read(@PathParam("notification") PathId notification) {
        return RawNotificationJson.of(notifications.read(current.get(), notification.value()));
    }

    @PUT
    @Path("{notification}")
    public RawNotificationJson put(@PathParam("notification") PathId notification) {
        return read(notification);
    }

    @POST
    @Path("{notification}/unread")
    public RawNotificationJson unread(@PathParam("notification") PathId notification) {
        return RawNotificationJson.of(notifications.unread(current.get(), notification.value()));
    }

    /** Without a time it is not put off any more. */
    @POST
    @Path("{notification}/snooze")
    public RawNotificationJson snooze(@PathParam("notification") PathId notification) {
        return RawNotificationJson.of(notifications.snooze(
                current.get(),
                notification.value(),
                params.get().time("snoozed_until").orElse(null)));
    }

    @DELETE
    @Path("{notification}")
    public Response delete(@PathParam("notification") PathId notification) {
        notifications.delete(current.get(), notification.value());
        return Answers.empty();
    }

    private long unread() {
        return notifications.count(current.get(), OPEN).unread();
    }

    private Which which() {
        var includes = params.get().texts("includes");
        return new Which(List.of(Kind.values()), includes.contains("read"), includes.contains("snoozed"), true);
    }
}
