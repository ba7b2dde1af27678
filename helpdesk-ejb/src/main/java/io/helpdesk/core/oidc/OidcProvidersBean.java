package io.helpdesk.core.oidc;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.oidc.OidcProvider;
import io.helpdesk.api.oidc.OidcProviders;
import io.helpdesk.api.oidc.SaveOidcProvider;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.rule.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The providers of an account. No EJB: no transaction waits for a provider. */
@ApplicationScoped
public class OidcProvidersBean implements OidcProviders {

    private static final int SECRET = 500;

    @Inject
    private OidcSteps steps;

    @Inject
    private ProviderDirectory directory;

    @Override
    public List<OidcProvider> list(Caller caller) {
        return steps.list(caller);
    }

    @Override
    public OidcProvider get(Caller caller, long id) {
        return steps.get(caller, id);
    }

    @Override
    @Requires(Permission.SIGN_IN_WRITE)
    public OidcProvider create(Caller caller, SaveOidcProvider command) {
        check(command, true);
        return steps.create(caller, command);
    }

    @Override
    @Requires(Permission.SIGN_IN_WRITE)
    public OidcProvider update(Caller caller, long id, SaveOidcProvider command) {
        // nobody is asked in the name of one that there is not
        steps.get(caller, id);
        check(command, false);
        return steps.update(caller, id, command);
    }

    @Override
    public void delete(Caller caller, long id) {
        steps.delete(caller, id);
    }

    @Override
    public List<OidcProvider> ofOnlyAccount() {
        return steps.ofOnlyAccount();
    }

    private void check(SaveOidcProvider command, boolean fresh) {
        new Checks()
                .required("issuer", command.issuer())
                .longest("issuer", command.issuer(), Checks.URL)
                .longest("name", command.name(), Checks.LINE)
                .longest("logo_url", command.logoUrl(), Checks.URL)
                .longest("client_id", command.clientId(), Checks.LINE)
                .longest("client_secret", command.clientSecret(), SECRET)
                .refuse(OidcSteps.SUBJECT);
        try {
            directory.discover(command.issuer());
        } catch (ProviderTrouble none) {
            throw new Invalid(OidcSteps.SUBJECT, "issuer", none.rule());
        }
        new Checks()
                .required("client_id", command.clientId())
                .that(
                        command.clientSecret() == null
                                ? !fresh
                                : !command.clientSecret().isBlank(),
                        "client_secret",
                        Rule.REQUIRED)
                .refuse(OidcSteps.SUBJECT);
    }
}
