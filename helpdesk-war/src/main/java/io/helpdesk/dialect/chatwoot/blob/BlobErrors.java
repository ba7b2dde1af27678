package io.helpdesk.dialect.chatwoot.blob;

import io.helpdesk.dialect.chatwoot.ChatwootErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Whatever is wrong with an address, there is nothing behind it. */
@Provider
@ApplicationScoped
public class BlobErrors extends ChatwootErrors {

    @Override
    protected Response unauthenticated(String subject) {
        return framework(404);
    }

    @Override
    protected Response forbidden(String subject) {
        return framework(404);
    }

    @Override
    protected Response notFound() {
        return framework(404);
    }
}
