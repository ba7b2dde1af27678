package io.helpdesk.dialect.whatsapp;

import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Where WhatsApp calls. */
@ApplicationPath("webhooks/whatsapp")
public class WhatsAppApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(WhatsAppCallsResource.class, VerdictFilter.class, Operations.class, WhatsAppErrors.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
