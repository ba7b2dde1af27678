package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Some engines bring their own words for these exceptions, so a mapper for exactly them is needed. */
@Provider
@ApplicationScoped
public class JsonErrors implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException thrown) {
        return WassistErrors.respond(thrown);
    }
}
