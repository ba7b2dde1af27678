package io.helpdesk.dialect.wassist.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Numbers that can be had (wassist 11): this server sells none. */
@Path("available-numbers")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AvailableNumbersResource {

    public record AvailableJson(
            @JsonProperty("available_numbers") List<Object> numbers) {}

    @GET
    public AvailableJson list() {
        return new AvailableJson(List.of());
    }
}
