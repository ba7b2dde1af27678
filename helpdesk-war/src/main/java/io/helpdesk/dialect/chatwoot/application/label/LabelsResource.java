package io.helpdesk.dialect.chatwoot.application.label;

import io.helpdesk.api.label.Labels;
import io.helpdesk.api.label.SaveLabel;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.dialect.chatwoot.application.Administrators;
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
import java.util.Optional;

/** The labels the account knows (chatwoot-resources 9). Everybody may list them; one alone is for administrators. */
@Path("accounts/{account}/labels")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class LabelsResource {

    @Inject
    Labels labels;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** Several labels. */
    public record LabelListJson(List<LabelJson> payload) {}

    @GET
    public LabelListJson list() {
        return new LabelListJson(
                labels.list(current.get()).stream().map(LabelJson::of).toList());
    }

    @GET
    @Path("{label}")
    public LabelJson show(@PathParam("label") PathId label) {
        var shown = labels.get(current.get(), label.value());
        Administrators.only(current.get());
        return LabelJson.of(shown);
    }

    @POST
    public LabelJson create() {
        return LabelJson.of(labels.create(current.get(), command()));
    }

    @PATCH
    @Path("{label}")
    public LabelJson update(@PathParam("label") PathId label) {
        labels.get(current.get(), label.value());
        return LabelJson.of(labels.update(current.get(), label.value(), command()));
    }

    @PUT
    @Path("{label}")
    public LabelJson replace(@PathParam("label") PathId label) {
        return update(label);
    }

    @DELETE
    @Path("{label}")
    public Response delete(@PathParam("label") PathId label) {
        labels.get(current.get(), label.value());
        labels.delete(current.get(), label.value());
        return Answers.empty();
    }

    private SaveLabel command() {
        Administrators.only(current.get());
        var sent = params.get().wrapped("label");
        return new SaveLabel(
                sent.text("title").orElse(null),
                sent.text("description").map(Optional::of).orElse(null),
                sent.filled("color").orElse(null),
                sent.flag("show_on_sidebar").map(Optional::of).orElse(null));
    }
}
