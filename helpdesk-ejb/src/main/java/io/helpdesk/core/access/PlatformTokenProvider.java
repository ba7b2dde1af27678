package io.helpdesk.core.access;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.credential.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The operator's bootstrap token, which is a setting and not stored. */
@ApplicationScoped
class PlatformTokenProvider implements CredentialProvider<Credential.PlatformToken> {

    @Inject
    Settings settings;

    @Override
    public Class<Credential.PlatformToken> kind() {
        return Credential.PlatformToken.class;
    }

    @Override
    public Caller admit(Credential.PlatformToken token) {
        String expected =
                settings.text(Setting.PLATFORM_TOKEN).orElseThrow(() -> new Unauthenticated("no_platform_token"));
        if (!Secrets.same(Secrets.hash(expected), Secrets.hash(token.token()))) {
            throw new Unauthenticated("token");
        }
        return new Caller(
                Caller.Kind.PLATFORM,
                0,
                null,
                "Platform",
                Grants.PLATFORM_TOKEN,
                new AccessScope.EveryInbox(),
                Set.of());
    }
}
