package io.helpdesk.dialect.wassist.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helpdesk.api.account.Accounts;
import io.helpdesk.dialect.wassist.OrganizationJson;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Whose key it is (wassist 13.6): the organisation's. There is no person behind it, so no number either. */
@Path("get-me")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MeResource {

    /** @param phoneNumber always null */
    public record MeJson(
            UUID id, @JsonProperty("phone_number") String phoneNumber) {}

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @GET
    public MeJson show() {
        return new MeJson(OrganizationJson.of(accounts.own(current.get())).id(), null);
    }
}
