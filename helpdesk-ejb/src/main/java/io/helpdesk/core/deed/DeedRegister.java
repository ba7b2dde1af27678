package io.helpdesk.core.deed;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.text.StorableText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Where whoever does something writes it down; needs a transaction. */
@ApplicationScoped
public class DeedRegister {

    private static final int ADDRESS = 64;
    private static final int NAME = 255;

    @Inject
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * @param actorId the user who does it; null for nobody in particular
     * @param address where it comes from; empty if that is not known
     */
    public void enter(long accountId, Deed.Kind kind, Long actorId, DeedTarget target, String address) {
        var known = address.length() > ADDRESS ? address.substring(0, ADDRESS) : address;
        em.persist(new DeedEntity(accountId, kind, actorId, target, known, clock.instant()));
    }

    /** @param told what the thing says, by field */
    public void made(Caller caller, Deed.Thing thing, long id, Map<String, Object> told) {
        enter(caller, Deed.Kind.MADE, thing, id, told, told);
    }

    /** Nothing is written down where nothing is another. */
    public void changed(
            Caller caller, Deed.Thing thing, long id, Map<String, Object> before, Map<String, Object> after) {
        var changes = new LinkedHashMap<String, Object>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.put(field, Arrays.asList(before.get(field), value));
            }
        });
        if (!changes.isEmpty()) {
            enter(caller, Deed.Kind.CHANGED, thing, id, after, changes);
        }
    }

    /** @param told what the thing said, by field */
    public void removed(Caller caller, Deed.Thing thing, long id, Map<String, Object> told) {
        enter(caller, Deed.Kind.REMOVED, thing, id, told, told);
    }

    private void enter(
            Caller caller,
            Deed.Kind kind,
            Deed.Thing thing,
            long id,
            Map<String, Object> told,
            Map<String, Object> changes) {
        int version = em.createQuery(
                        "select coalesce(max(d.version), 0) + 1 from DeedEntity d "
                                + "where d.accountId = :account and d.thing = :thing and d.targetId = :id",
                        Integer.class)
                .setParameter("account", caller.accountId())
                .setParameter("thing", thing)
                .setParameter("id", id)
                .getSingleResult();
        var name = StorableText.beginning(Objects.toString(told.get("name"), ""), NAME);
        var deed = new DeedEntity(
                caller.accountId(), kind, caller.userId(), new DeedTarget(id, name), "", clock.instant());
        deed.about(thing, version, changes);
        em.persist(deed);
    }

    /** In every account that the user works in. */
    public void enterEverywhere(Deed.Kind kind, Long actorId, DeedTarget user) {
        em.createQuery(
                        "select m.accountId from MembershipEntity m where m.userId = :user order by m.accountId",
                        Long.class)
                .setParameter("user", user.id())
                .getResultList()
                .forEach(account -> enter(account, kind, actorId, user, ""));
    }
}
