package io.helpdesk.dialect.chatwoot.application.account;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.deed.DeedField;
import io.helpdesk.api.deed.Deeds;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who did what in the account, the newest first (chatwoot-desk 7.5). */
@Path("accounts/{account}/audit_logs")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AuditLogsResource {

    private static final int PER_PAGE = 25;

    /** What this wire has words for. */
    private static final Condition NAMED = new Condition.In(
            DeedField.KIND,
            EnumSet.of(
                    Deed.Kind.SIGNED_IN, Deed.Kind.SIGNED_OUT, Deed.Kind.MADE, Deed.Kind.CHANGED, Deed.Kind.REMOVED));

    @Inject
    Deeds deeds;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** A page of it. */
    public record Page(int perPage, long totalEntries, long currentPage, List<AuditLogJson> auditLogs) {}

    @GET
    public Page list() {
        var caller = Administrators.only(current.get());
        var asked = params.get();
        long page = asked.page();
        var found = deeds.find(
                caller,
                Condition.all(NAMED, ofTypes(asked.texts("types")), between(asked.time("since"), asked.time("until"))),
                DeedField.ID,
                !asked.text("sort").equals(Optional.of("asc")),
                new PageRequest(PageRequest.page(page, PER_PAGE).offset(), PER_PAGE, true));
        var known = deeds.addresses(
                caller, found.items().stream().map(Deed::actorId).collect(Collectors.toSet()));
        return new Page(
                PER_PAGE,
                found.total(),
                page,
                found.items().stream()
                        .map(deed -> AuditLogJson.of(deed, caller.accountId(), known.get(deed.actorId())))
                        .toList());
    }

    /** What is none of a type that there is finds nothing. */
    private static Condition ofTypes(List<String> types) {
        if (types.isEmpty()) {
            return Condition.everything();
        }
        var things = Arrays.stream(Deed.Thing.values())
                .filter(thing -> types.contains(AuditLogJson.type(thing)))
                .collect(Collectors.toSet());
        var ofThings = new Condition.In(DeedField.THING, things);
        return types.contains(AuditLogJson.USER)
                ? Condition.any(ofThings, Condition.absent(DeedField.THING))
                : ofThings;
    }

    /** Both seconds included. */
    private static Condition between(Optional<Instant> since, Optional<Instant> until) {
        return Condition.all(
                since.map(time -> compare(Condition.Comparison.AT_LEAST, time)).orElse(Condition.everything()),
                until.map(time -> compare(Condition.Comparison.LESS, time.plusSeconds(1)))
                        .orElse(Condition.everything()));
    }

    private static Condition compare(Condition.Comparison how, Instant time) {
        return new Condition.Compare(DeedField.CREATED_AT, how, time);
    }
}
