package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.attribute.AttributeDefinition;
import io.helpdesk.api.attribute.AttributeDefinition.DisplayType;
import io.helpdesk.api.attribute.AttributeDefinition.Model;
import io.helpdesk.api.attribute.AttributeDefinitions;
import io.helpdesk.api.attribute.SaveAttributeDefinition;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.dialect.libredesk.PathId;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Definitions of custom attributes (libredesk-resources 7). */
@Path("custom-attributes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class CustomAttributesResource {

    private static final Set<String> RESERVED = Set.of(
            "contact_email",
            "content",
            "subject",
            "status",
            "priority",
            "assigned_team",
            "assigned_user",
            "hours_since_created",
            "hours_since_first_reply",
            "hours_since_last_reply",
            "hours_since_resolved",
            "inbox");

    @Inject
    CurrentCaller current;

    @Inject
    AttributeDefinitions definitions;

    /** The newest update first; none for what nothing applies to. */
    @GET
    public Envelope<List<CustomAttributeJson>> list(@QueryParam("applies_to") String appliesTo) {
        var asked = appliesTo == null || appliesTo.isEmpty() ? null : model(appliesTo);
        return Envelope.success(definitions.list(current.get(), null).stream()
                .filter(each -> asked == null || asked.equals(Optional.of(each.model())))
                .sorted(Comparator.comparing(AttributeDefinition::updatedAt)
                        .thenComparing(AttributeDefinition::id)
                        .reversed())
                .map(CustomAttributeJson::of)
                .toList());
    }

    @GET
    @Path("{id}")
    @Needs(Permission.DEFINITION_WRITE)
    public Envelope<CustomAttributeJson> show(@PathParam("id") String id) {
        try {
            return Envelope.success(CustomAttributeJson.of(definitions.get(current.get(), PathId.of(id))));
        } catch (NotFound unknown) {
            throw LibredeskRefusal.notFound("Custom attribute not found");
        }
    }

    @POST
    @Needs(Permission.DEFINITION_WRITE)
    public Envelope<CustomAttributeJson> create(LibredeskBody body) {
        var command = command(body);
        if (RESERVED.contains(command.key())) {
            throw reserved();
        }
        try {
            return Envelope.success(CustomAttributeJson.of(definitions.create(current.get(), command)));
        } catch (Invalid refused) {
            throw switch (refused.violations().get(0).rule()) {
                case TAKEN -> LibredeskRefusal.input("Custom attribute already exists");
                case NOT_ALLOWED -> reserved();
                default -> refused;
            };
        }
    }

    /** Key, kind and what it applies to stay as they are. */
    @PUT
    @Path("{id}")
    @Needs(Permission.DEFINITION_WRITE)
    public Envelope<CustomAttributeJson> update(@PathParam("id") String id, LibredeskBody body) {
        long definition = PathId.of(id);
        var sent = command(body);
        var changed = new SaveAttributeDefinition(
                null,
                null,
                sent.displayName(),
                null,
                sent.description(),
                sent.values(),
                sent.regexPattern(),
                sent.regexCue());
        return Envelope.success(CustomAttributeJson.of(definitions.update(current.get(), definition, changed)));
    }

    /** True also when there is none. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.DEFINITION_WRITE)
    public Envelope<Boolean> delete(@PathParam("id") String id) {
        long definition = PathId.of(id);
        try {
            definitions.delete(current.get(), definition);
        } catch (NotFound gone) {
            return Envelope.done();
        }
        return Envelope.done();
    }

    private static SaveAttributeDefinition command(LibredeskBody body) {
        var name = body.text("name");
        var appliesTo = body.text("applies_to");
        var dataType = body.text("data_type");
        var description = body.text("description");
        var key = body.text("key");
        var values = body.texts("values");
        var regex = body.text("regex");
        var hint = body.text("regex_hint");
        body.refuseUnlessDecoded();
        filled("name", name);
        filled("applies_to", appliesTo);
        filled("type", dataType);
        filled("description", description);
        filled("key", key);
        return new SaveAttributeDefinition(
                model(appliesTo).orElseThrow(LibredeskRefusal::badInput),
                key,
                name,
                type(dataType),
                Optional.of(description),
                values,
                Optional.of(regex).filter(text -> !text.isEmpty()),
                Optional.of(hint).filter(text -> !text.isEmpty()));
    }

    private static void filled(String field, String text) {
        if (text.isEmpty()) {
            throw LibredeskRefusal.input("`" + field + "` empty");
        }
    }

    private static Optional<Model> model(String appliesTo) {
        return Arrays.stream(Model.values())
                .filter(model -> CustomAttributeJson.appliesTo(model).equals(appliesTo))
                .findFirst();
    }

    /** Of two kinds with one word the first. */
    private static DisplayType type(String dataType) {
        return Arrays.stream(DisplayType.values())
                .filter(type -> CustomAttributeJson.dataType(type).equals(dataType))
                .findFirst()
                .orElseThrow(LibredeskRefusal::badInput);
    }

    private static LibredeskRefusal reserved() {
        return LibredeskRefusal.input(
                "The provided key is not allowed as it conflicts with default attributes. Please use a different key.");
    }
}
