package io.helpdesk.api.remote;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** What MicroProfile Rest Client makes of an answer that refuses. */
public class RefusalMapper implements ResponseExceptionMapper<RemoteRefusal> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RemoteRefusal toThrowable(Response response) {
        return RemoteRefusal.of(
                response.getStatus(), response.readEntity(String.class), response.getHeaderString("Retry-After"));
    }
}
