package io.helpdesk.core.access;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** All kinds of credential that there are in this application. */
@ApplicationScoped
class CredentialProviders {

    @Inject
    @Any
    Instance<CredentialProvider<?>> found;

    private Map<Class<?>, CredentialProvider<?>> byKind;

    @PostConstruct
    void start() {
        var known = new HashMap<Class<?>, CredentialProvider<?>>();
        for (var provider : found) {
            if (known.put(provider.kind(), provider) != null) {
                throw new IllegalStateException("two providers for " + provider.kind());
            }
        }
        byKind = Map.copyOf(known);
    }

    /** @throws IllegalArgumentException for a kind that is not judged in one step: an access token */
    Caller admit(Credential credential) {
        var provider = byKind.get(credential.getClass());
        if (provider == null) {
            throw new IllegalArgumentException(
                    "nobody admits a " + credential.getClass().getSimpleName()
                            + "; an access token is identified first and then enters an account");
        }
        return judged(provider, credential);
    }

    private static <C extends Credential> Caller judged(CredentialProvider<C> provider, Credential credential) {
        return provider.admit(provider.kind().cast(credential));
    }
}
