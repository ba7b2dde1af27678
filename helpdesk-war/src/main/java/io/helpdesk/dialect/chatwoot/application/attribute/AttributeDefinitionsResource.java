package io.helpdesk.dialect.chatwoot.application.attribute;

import io.helpdesk.api.attribute.AttributeDefinition.DisplayType;
import io.helpdesk.api.attribute.AttributeDefinition.Model;
import io.helpdesk.api.attribute.AttributeDefinitions;
import io.helpdesk.api.attribute.SaveAttributeDefinition;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
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
import java.util.Map;
import java.util.Optional;

/** Definitions of custom attributes (chatwoot-resources 11). */
@Path("accounts/{account}/custom_attribute_definitions")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class AttributeDefinitionsResource {

    private static final Map<String, Model> MODELS =
            Map.of("conversation_attribute", Model.CONVERSATION, "contact_attribute", Model.CONTACT);

    @Inject
    AttributeDefinitions definitions;

    @Inject
    CurrentCaller current;

    @Inject
    CurrentParams params;

    /** The model comes in the query, where a number is a text. */
    @GET
    public List<AttributeDefinitionJson> list() {
        var wanted = params.get().filled("attribute_model").map(text -> switch (text) {
            case "0" -> Model.CONVERSATION;
            case "1" -> Model.CONTACT;
            default -> named(text);
        });
        return definitions.list(current.get(), wanted.orElse(null)).stream()
                .map(AttributeDefinitionJson::of)
                .toList();
    }

    @GET
    @Path("{definition}")
    public AttributeDefinitionJson show(@PathParam("definition") PathId definition) {
        return AttributeDefinitionJson.of(definitions.get(current.get(), definition.value()));
    }

    @POST
    public AttributeDefinitionJson create() {
        return AttributeDefinitionJson.of(definitions.create(current.get(), command()));
    }

    @PATCH
    @Path("{definition}")
    public AttributeDefinitionJson update(@PathParam("definition") PathId definition) {
        definitions.get(current.get(), definition.value());
        return AttributeDefinitionJson.of(definitions.update(current.get(), definition.value(), command()));
    }

    @PUT
    @Path("{definition}")
    public AttributeDefinitionJson replace(@PathParam("definition") PathId definition) {
        return update(definition);
    }

    @DELETE
    @Path("{definition}")
    public Response delete(@PathParam("definition") PathId definition) {
        definitions.delete(current.get(), definition.value());
        return Response.noContent().build();
    }

    private SaveAttributeDefinition command() {
        var sent = params.get().wrapped("custom_attribute_definition");
        return new SaveAttributeDefinition(
                model(sent),
                sent.text("attribute_key").orElse(null),
                sent.text("attribute_display_name").orElse(null),
                ChatwootCodes.constant(DisplayType.class, sent, "attribute_display_type")
                        .orElse(null),
                sent.text("attribute_description").map(Optional::of).orElse(null),
                sent.has("attribute_values") ? sent.texts("attribute_values") : null,
                sent.text("regex_pattern").map(Optional::of).orElse(null),
                sent.text("regex_cue").map(Optional::of).orElse(null));
    }

    private static Model model(ChatwootParams sent) {
        return sent.node("attribute_model").isTextual()
                ? sent.filled("attribute_model")
                        .map(AttributeDefinitionsResource::named)
                        .orElse(null)
                : ChatwootCodes.constant(Model.class, sent, "attribute_model").orElse(null);
    }

    private static Model named(String text) {
        return Optional.ofNullable(MODELS.get(text))
                .orElseThrow(() -> ChatwootRefusal.unprocessable("'" + text + "' is not a valid attribute_model"));
    }
}
