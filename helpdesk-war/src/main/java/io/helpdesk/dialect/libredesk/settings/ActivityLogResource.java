package io.helpdesk.dialect.libredesk.settings;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.deed.DeedField;
import io.helpdesk.api.deed.Deeds;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PageJson;
import io.helpdesk.dialect.libredesk.Paging;
import io.helpdesk.dialect.libredesk.filter.DeedNames;
import io.helpdesk.dialect.libredesk.filter.Filters;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Who did what (libredesk-desk 5.7). */
@Path("activity-logs")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ActivityLogResource {

    @Inject
    CurrentCaller current;

    @Inject
    Deeds deeds;

    /** In the order in which it was done unless another is asked for. */
    @GET
    @Needs(Permission.ACTIVITY_READ)
    public Envelope<PageJson<ActivityLogJson>> list(
            @QueryParam("page") String page,
            @QueryParam("page_size") String pageSize,
            @QueryParam("order_by") String orderBy,
            @QueryParam("order") String order,
            @QueryParam("filters") String filters) {
        var paging = Paging.of(page, pageSize);
        var by = field(orderBy);
        var found = deeds.find(
                current.get(),
                Condition.all(Filters.ofDeeds(filters), DeedNames.named()),
                by,
                by != DeedField.ID && descending(order),
                paging.request());
        return Envelope.success(PageJson.of(found.map(ActivityLogJson::of), paging));
    }

    private static DeedField field(String orderBy) {
        return switch (orderBy == null ? "" : orderBy.strip()) {
            case "" -> DeedField.ID;
            case "activity_logs.activity_type" -> DeedField.KIND;
            case "activity_logs.actor_id" -> DeedField.ACTOR_ID;
            case "activity_logs.ip" -> DeedField.ADDRESS;
            case "activity_logs.created_at" -> DeedField.CREATED_AT;
            default -> throw LibredeskRefusal.badInput();
        };
    }

    private static boolean descending(String order) {
        return switch (order == null ? "" : order.strip().toLowerCase(Locale.ROOT)) {
            case "", "desc" -> true;
            case "asc" -> false;
            default -> throw LibredeskRefusal.badInput();
        };
    }
}
