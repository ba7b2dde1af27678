package io.helpdesk.core.account;

import io.helpdesk.api.account.ChangeProfile;
import io.helpdesk.api.account.OwnProfile;
import io.helpdesk.api.account.User;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credentials.IssuedToken;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.credential.AccessTokens;
import io.helpdesk.core.file.PictureOf;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;

/** Users about themselves (chatwoot-desk 2.1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class OwnProfileBean implements OwnProfile {

    private static final String SUBJECT = "user";

    @Inject
    private EntityManager em;

    @Inject
    private Users users;

    @Inject
    private AccessTokens tokens;

    @Inject
    private RecentLookups recent;

    @Inject
    private Bounds bounds;

    @Inject
    private Rows rows;

    @Inject
    private Pictures pictures;

    @Inject
    private Clock clock;

    @Override
    public User change(TokenOwner owner, ChangeProfile command) {
        bounds.command(command);
        var user = locked(owner);
        var email = command.email();
        new Checks()
                .notBlank("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .longest("display_name", command.displayName(), Checks.LINE)
                .longest("message_signature", command.messageSignature(), Checks.TEXT)
                .that(email == null || UserRegister.normalized(email).equals(user.email()), "email", Rule.NOT_ALLOWED)
                .refuse(SUBJECT);
        var now = clock.instant();
        if (command.name() != null) {
            user.rename(command.name(), now);
        }
        if (command.displayName() != null) {
            user.display(command.displayName(), now);
        }
        user.keep(command.messageSignature(), command.uiSettings(), now);
        if (command.customAttributes() != null) {
            user.describe(command.customAttributes(), now);
            bounds.attributes(SUBJECT, Map.of("custom_attributes", user.customAttributes()));
        }
        return written(owner);
    }

    @Override
    public User show(TokenOwner owner, Upload picture) {
        var user = locked(owner);
        var account = em.createQuery(
                        "select min(m.accountId) from MembershipEntity m where m.userId = :user", Long.class)
                .setParameter("user", user.id())
                .getSingleResult();
        new Checks().that(account != null, "avatar", Rule.NOT_ALLOWED).refuse(SUBJECT);
        show(user, pictures.keep(PictureOf.USER, user.id(), account, picture, SUBJECT));
        return written(owner);
    }

    private void show(UserEntity user, String avatarUrl) {
        var before = user.avatarUrl();
        user.show(avatarUrl, clock.instant());
        pictures.forget(PictureOf.USER, user.id(), before, avatarUrl);
    }

    @Override
    public User removeAvatar(TokenOwner owner) {
        show(locked(owner), null);
        return written(owner);
    }

    @Override
    public IssuedToken resetToken(TokenOwner owner) {
        return new IssuedToken(tokens.issueToUser(locked(owner).id()));
    }

    private User written(TokenOwner owner) {
        em.flush();
        recent.forgetAfterCommit();
        return users.self(owner);
    }

    private UserEntity locked(TokenOwner owner) {
        var user = owner.kind() == Caller.Kind.USER ? em.find(UserEntity.class, owner.id()) : null;
        if (user == null) {
            throw new Forbidden(SUBJECT);
        }
        rows.lock(user, SUBJECT);
        return user;
    }
}
