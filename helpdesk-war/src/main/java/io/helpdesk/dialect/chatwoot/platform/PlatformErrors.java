package io.helpdesk.dialect.chatwoot.platform;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.dialect.chatwoot.ChatwootErrors;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** How the Platform API says no (chatwoot-client 2.2). */
@Provider
@ApplicationScoped
public class PlatformErrors extends ChatwootErrors {

    @Override
    protected Response unauthenticated(String subject) {
        return answer(
                401,
                new ErrorJson(
                        subject.equals("no_platform_token")
                                ? "No platform token is configured; set " + Setting.PLATFORM_TOKEN.key()
                                : "Invalid access_token"));
    }

    @Override
    protected Response forbidden(String subject) {
        return answer(401, new ErrorJson("Non permissible resource"));
    }

    @Override
    protected Response notFound() {
        return framework(404);
    }
}
