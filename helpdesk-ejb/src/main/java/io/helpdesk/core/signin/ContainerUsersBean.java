package io.helpdesk.core.signin;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.signin.ContainerUsers;
import io.helpdesk.api.signin.NewSession;
import io.helpdesk.api.signin.OpenedSession;
import io.helpdesk.core.container.ContainerPeople;
import io.helpdesk.core.container.ContainerSettings;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/** User, places and session in one transaction: nobody is made who does not come in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class ContainerUsersBean implements ContainerUsers {

    @Inject
    private ContainerSettings settings;

    @Inject
    private ContainerPeople people;

    @Inject
    private SignInSteps steps;

    @Override
    public boolean open(Way way) {
        return settings.open(way);
    }

    @Override
    public Set<String> groups() {
        return settings.groupNames();
    }

    /** Without a transaction: nobody's connection waits for another server. */
    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean directoryAnswers() {
        return settings.directoryAnswers();
    }

    @Override
    public OpenedSession signIn(Credential.ContainerPrincipal principal, NewSession session) {
        return steps.open(people.identify(principal).id(), session);
    }
}
