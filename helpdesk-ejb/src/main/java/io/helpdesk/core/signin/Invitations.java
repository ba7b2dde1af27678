package io.helpdesk.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Invites users as soon as they are there: whoever sends the mail, on another thread, finds nobody before the commit. */
@ApplicationScoped
public class Invitations {

    /** Somebody to be invited. */
    public record Invitation(long userId, String page) {}

    @Inject
    Event<Invitation> invitations;

    @Inject
    PasswordMails mails;

    /** At once without a transaction, else after its commit. */
    void invite(long userId, String page) {
        invitations.fire(new Invitation(userId, page));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Invitation invitation) {
        mails.sendInvitation(invitation.userId(), invitation.page());
    }
}
