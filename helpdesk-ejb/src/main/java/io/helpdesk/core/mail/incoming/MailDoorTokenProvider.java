package io.helpdesk.core.mail.incoming;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.text.StorableText;
import io.helpdesk.core.access.CredentialProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;

/** The token in the address of a mail door, looked at anew each time: its bearer may bring mail into that inbox, and no more. */
@ApplicationScoped
class MailDoorTokenProvider implements CredentialProvider<Credential.MailDoorToken> {

    @Inject
    private EntityManager em;

    @Override
    public Class<Credential.MailDoorToken> kind() {
        return Credential.MailDoorToken.class;
    }

    @Override
    public Caller admit(Credential.MailDoorToken shown) {
        var door = find(shown.token()).orElseThrow(() -> new NotFound("inbox"));
        return new Caller(
                Caller.Kind.SYSTEM,
                door.accountId(),
                null,
                "Mail",
                Set.of(Permission.MESSAGE_WRITE, Permission.MESSAGE_WRITE_AS_CONTACT),
                new AccessScope.Inboxes(Set.of(door.inboxId())),
                Set.of());
    }

    Optional<MailDoorEntity> find(String token) {
        return em
                .createQuery(
                        "select d from MailDoorEntity d join InboxEntity i on i.id = d.inboxId "
                                + "where d.token = :token and i.enabled = true",
                        MailDoorEntity.class)
                .setParameter("token", StorableText.orRefuse(token, () -> new NotFound("inbox")))
                .getResultList()
                .stream()
                .findFirst();
    }
}
