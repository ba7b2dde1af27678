package io.helpdesk.dialect.mail;

import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Where mails are handed over. */
@ApplicationPath("mail")
public class MailApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(MailDoorResource.class, VerdictFilter.class, Operations.class, MailErrors.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
