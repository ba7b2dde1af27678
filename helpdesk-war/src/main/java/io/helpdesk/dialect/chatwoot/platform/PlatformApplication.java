package io.helpdesk.dialect.chatwoot.platform;

import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.JsonSuffix;
import io.helpdesk.dialect.chatwoot.NoOptions;
import io.helpdesk.dialect.chatwoot.ParamsFilter;
import io.helpdesk.dialect.chatwoot.UploadsFilter;
import io.helpdesk.dialect.chatwoot.platform.account.AccountUsersResource;
import io.helpdesk.dialect.chatwoot.platform.account.AccountsResource;
import io.helpdesk.dialect.chatwoot.platform.bot.PlatformBotsResource;
import io.helpdesk.dialect.chatwoot.platform.credential.UserTokenResource;
import io.helpdesk.dialect.chatwoot.platform.user.UsersResource;
import io.helpdesk.web.Json;
import io.helpdesk.web.admission.VerdictFilter;
import io.helpdesk.web.credential.KeyPairResource;
import io.helpdesk.web.credential.OrganisationKeysResource;
import io.helpdesk.web.measure.Operations;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The Platform API's door. */
@ApplicationPath("chatwoot/platform/api/v1")
public class PlatformApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountsResource.class,
                AccountUsersResource.class,
                UsersResource.class,
                PlatformBotsResource.class,
                UserTokenResource.class,
                KeyPairResource.class,
                OrganisationKeysResource.class,
                PlatformTokenAuthentication.class,
                PlatformCreates.class,
                JsonSuffix.class,
                NoOptions.class,
                ParamsFilter.class,
                UploadsFilter.class,
                VerdictFilter.class,
                Operations.class,
                PlatformErrors.class,
                ChatwootJson.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Json.OURS_ALONE;
    }
}
