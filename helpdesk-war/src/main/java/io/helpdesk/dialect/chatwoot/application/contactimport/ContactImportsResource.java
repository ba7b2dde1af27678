package io.helpdesk.dialect.chatwoot.application.contactimport;

import io.helpdesk.api.contact.ContactImport;
import io.helpdesk.api.contact.ContactImports;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootFile;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.application.Administrators;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Contacts from a table (chatwoot-resources 1.2); how far it is, is an addition of ours. */
@Path("accounts/{account}/contacts/import")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class ContactImportsResource {

    private static final String BLANK = "File is blank";

    @Inject
    ContactImports imports;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** @param state running, done or failed */
    public record ImportJson(
            long id, String state, long rows, long done, long refused, String createdAt, String updatedAt) {

        static ImportJson of(ContactImport begun) {
            return new ImportJson(
                    begun.id(),
                    ChatwootCodes.name(begun.state()),
                    begun.rows(),
                    begun.done(),
                    begun.refused(),
                    ChatwootTimes.iso(begun.createdAt()),
                    ChatwootTimes.iso(begun.updatedAt()));
        }
    }

    /** All of them, as lists that are new are wrapped. */
    public record ListJson(List<ImportJson> payload) {}

    @GET
    public ListJson list() {
        return new ListJson(imports.list(Administrators.only(current.get())).stream()
                .map(ImportJson::of)
                .toList());
    }

    @POST
    public Response begin() {
        var caller = Administrators.only(current.get());
        var table = params.get()
                .file("import_file")
                .map(ChatwootFile::toUpload)
                .orElseThrow(() -> ChatwootRefusal.unprocessable(BLANK));
        try {
            imports.begin(caller, table);
        } catch (Invalid refused) {
            throw ChatwootRefusal.unprocessable(word(refused));
        }
        return Answers.empty();
    }

    private static String word(Invalid refused) {
        var first = refused.violations().get(0);
        if (first.rule() == Rule.REQUIRED) {
            return BLANK;
        }
        return first.rule() == Rule.MALFORMED
                ? "File is no table of comma-separated values"
                : "File has more than " + first.detail() + " "
                        + (first.field().equals("file") ? "bytes" : first.field());
    }
}
