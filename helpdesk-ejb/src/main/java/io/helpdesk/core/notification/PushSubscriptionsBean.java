package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.notification.PushSubscriptions;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.credential.Secrets;
import io.helpdesk.core.persistence.NaturalLocks;
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

/** Keeps devices. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class PushSubscriptionsBean implements PushSubscriptions {

    private static final String SUBJECT = "subscription";
    private static final int LONGEST_ATTRIBUTES = 4000;

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Rows rows;

    @Inject
    private Bounds bounds;

    @Inject
    private Clock clock;

    @Override
    public Subscription keep(TokenOwner owner, Kind kind, Map<String, Object> attributes) {
        long user = user(owner);
        bounds.attributes(SUBJECT, Map.of("attributes", attributes));
        var identifier = text(attributes, kind == Kind.BROWSER ? "endpoint" : "device_id");
        new Checks()
                .required("identifier", identifier)
                .longest("identifier", identifier, Checks.URL)
                .that(attributes.toString().length() <= LONGEST_ATTRIBUTES, "attributes", Rule.TOO_LONG, (long)
                        LONGEST_ATTRIBUTES)
                .refuse(SUBJECT);
        var hash = Secrets.hash(identifier);
        locks.hold(0, "push subscription " + hash);
        locks.hold(0, "push subscriptions of " + user);
        var now = clock.instant();
        var row = em
                .createQuery(
                        "select s from PushSubscriptionEntity s where s.identifierHash = :hash",
                        PushSubscriptionEntity.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> new PushSubscriptionEntity(identifier, hash, now));
        rows.lock(row, SUBJECT);
        if (!row.isOf(user)) {
            refuseAnother(user);
        }
        var token = text(attributes, "push_token");
        row.belongTo(user, kind, attributes, token == null ? null : Secrets.hash(token), now);
        em.persist(row);
        return row.snapshot();
    }

    @Override
    public void forget(TokenOwner owner, String pushToken) {
        em.createQuery("delete from PushSubscriptionEntity s where s.userId = :user and s.pushTokenHash = :token")
                .setParameter("user", user(owner))
                .setParameter("token", Secrets.hash(pushToken))
                .executeUpdate();
    }

    private void refuseAnother(long user) {
        long has = em.createQuery("select count(s) from PushSubscriptionEntity s where s.userId = :user", Long.class)
                .setParameter("user", user)
                .getSingleResult();
        new Checks().that(has < MOST, SUBJECT, Rule.TOO_MANY, (long) MOST).refuse(SUBJECT);
    }

    private static long user(TokenOwner owner) {
        if (owner.kind() != Caller.Kind.USER) {
            throw new Forbidden("user");
        }
        return owner.id();
    }

    private static String text(Map<String, Object> attributes, String key) {
        return attributes.get(key) instanceof String text && !text.isBlank() ? text : null;
    }
}
