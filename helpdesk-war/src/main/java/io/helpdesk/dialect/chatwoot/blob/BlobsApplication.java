package io.helpdesk.dialect.chatwoot.blob;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The door of stored files. */
@ApplicationPath("chatwoot/rails/active_storage")
public class BlobsApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(BlobsResource.class, VerdictFilter.class, Operations.class, BlobErrors.class, ChatwootJson.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
