package io.helpdesk.dialect.chatwoot.signin;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.JsonSuffix;
import io.helpdesk.dialect.chatwoot.NoOptions;
import io.helpdesk.dialect.chatwoot.ParamsFilter;
import io.helpdesk.dialect.chatwoot.SessionEcho;
import io.helpdesk.dialect.chatwoot.UploadsFilter;
import io.helpdesk.dialect.chatwoot.application.ApplicationErrors;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The door for those who are not signed in yet. Nothing of it is kept under an {@code Idempotency-Key}. */
@ApplicationPath("chatwoot/auth")
public class SignInApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SignInResource.class,
                ValidateTokenResource.class,
                SignOutResource.class,
                PasswordResource.class,
                SessionEcho.class,
                JsonSuffix.class,
                NoOptions.class,
                ParamsFilter.class,
                UploadsFilter.class,
                VerdictFilter.class,
                Operations.class,
                ApplicationErrors.class,
                ChatwootJson.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
