package io.helpdesk.dialect.chatwoot.application.contactexport;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.ContactExport;
import io.helpdesk.api.contact.ContactExport.Column;
import io.helpdesk.api.contact.ContactExports;
import io.helpdesk.api.contact.Contacts.ContactFilter;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.BlobAddresses;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.dialect.chatwoot.application.filter.ContactFilters;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Contacts as a table (chatwoot-resources 1.3); how far it is and where, is an addition of ours. */
@Path("accounts/{account}/contacts")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactExportsResource {

    private static final String FILENAME = "contacts.csv";

    /** Those of the original where none are asked for. */
    private static final List<Column> USUAL = List.of(Column.ID, Column.NAME, Column.EMAIL, Column.PHONE_NUMBER);

    @Inject
    ContactExports exports;

    @Inject
    ContactFilters filters;

    @Inject
    Files files;

    @Inject
    BlobAddresses addresses;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    @Inject
    Clock clock;

    /**
     * One of them.
     *
     * @param state running, done or failed
     * @param fileUrl null until it is done, and once it has expired
     * @param expiresAt null until it is done
     */
    public record ExportJson(
            long id,
            String state,
            List<String> columnNames,
            long rows,
            long done,
            String fileUrl,
            String expiresAt,
            String createdAt,
            String updatedAt) {}

    /** All of them, as lists that are new are wrapped. */
    public record ListJson(List<ExportJson> payload) {}

    @GET
    @Path("exports")
    public ListJson list() {
        return new ListJson(exports.list(Administrators.only(current.get())).stream()
                .map(this::json)
                .toList());
    }

    @POST
    @Path("export")
    public Response begin() {
        var caller = Administrators.only(current.get());
        var filter = new ContactFilter(condition(caller), null, List.of());
        var address = addresses.bytes(ContactExports.FILE, ContactExports.UNTIL, ContactExports.SIGNATURE, FILENAME);
        try {
            exports.begin(caller, filter, columns(), address);
        } catch (Invalid refused) {
            throw ChatwootRefusal.unprocessable(word(refused));
        }
        return Answers.empty();
    }

    /** A filter is for all contacts, a label for those who can be written to, as are those who are meant by neither. */
    private Condition condition(Caller caller) {
        var sent = params.get();
        if (sent.present("payload")) {
            return filters.read(caller, sent);
        }
        return Condition.all(
                ContactFilter.REACHABLE,
                sent.filled("label")
                        .<Condition>map(label -> new Condition.Labelled(Set.of(label)))
                        .orElse(Condition.everything()));
    }

    /** Names nobody knows are passed over. */
    private List<Column> columns() {
        var columns = params.get().texts("column_names").stream()
                .flatMap(name -> ChatwootCodes.named(Column.class, name).stream())
                .distinct()
                .toList();
        return columns.isEmpty() ? USUAL : columns;
    }

    private ExportJson json(ContactExport export) {
        return new ExportJson(
                export.id(),
                ChatwootCodes.name(export.state()),
                export.columns().stream().map(ChatwootCodes::name).toList(),
                export.rows(),
                export.done(),
                url(export),
                export.expiresAt() == null ? null : ChatwootTimes.iso(export.expiresAt()),
                ChatwootTimes.iso(export.createdAt()),
                ChatwootTimes.iso(export.updatedAt()));
    }

    private String url(ContactExport export) {
        if (export.file() == null || export.expiresAt().isBefore(clock.instant())) {
            return null;
        }
        var until = Instant.ofEpochSecond(export.expiresAt().getEpochSecond());
        return addresses.bytes(
                export.file().toString(),
                String.valueOf(until.getEpochSecond()),
                files.sign(export.file(), until),
                FILENAME);
    }

    private static String word(Invalid refused) {
        var first = refused.violations().get(0);
        return switch (first.field()) {
            case "exports" -> first.detail() + " exports are being made already";
            case "rows" -> "More than " + first.detail() + " contacts are meant";
            default -> "Invalid " + first.field();
        };
    }
}
