package io.helpdesk.dialect.chatwoot.blob;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The door of stored files. */
@ApplicationPath("chatwoot/rails/active_storage")
public class BlobsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(BlobsResource.class, BlobErrors.class, ChatwootJson.class);
    }
}
