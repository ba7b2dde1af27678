package io.helpdesk.core.container;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.account.UserRegister;
import io.helpdesk.core.container.ContainerGroups.Place;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.team.ContainerTeams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;

/** The server's users as ours. Needs a transaction. */
@ApplicationScoped
public class ContainerPeople {

    private static final Logger LOG = Logger.getLogger("io.helpdesk");

    @Inject
    ContainerSettings settings;

    @Inject
    EntityManager em;

    @Inject
    UserRegister register;

    @Inject
    Memberships memberships;

    @Inject
    ContainerTeams teams;

    @Inject
    RecentLookups recent;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /**
     * Who this is, with the places that their groups give as they are now.
     *
     * @throws Unauthenticated {@code "container"} if nobody has the address and nobody is to be made
     */
    public TokenOwner identify(Credential.ContainerPrincipal shown) {
        var email = settings.names().address(shown.name()).orElseThrow(ContainerPeople::nobody);
        var given = settings.groups().give(shown.groups());
        given.keySet().removeIf(this::missing);
        var user = known(email).orElseGet(() -> atFirstSight(email, given));
        memberships(user.id(), given);
        return new TokenOwner(Caller.Kind.USER, user.id(), user.name());
    }

    private Optional<UserEntity> known(String email) {
        return em
                .createQuery("select u from UserEntity u where u.email = :email", UserEntity.class)
                .setParameter("email", email)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Nobody is made who could do nothing. */
    private UserEntity atFirstSight(String email, Map<Long, Place> given) {
        if (!settings.create() || given.isEmpty()) {
            throw nobody();
        }
        var user = register.holding(email).orElseGet(() -> {
            LOG.info("The server's user " + email + " is a user here from now on");
            return register.enter(email.substring(0, email.indexOf('@')), email);
        });
        em.flush();
        return user;
    }

    private boolean missing(long account) {
        if (em.find(AccountEntity.class, account) != null) {
            return false;
        }
        LOG.warning("helpdesk.login.container.groups gives account " + account + ", which there is not");
        return true;
    }

    private void memberships(long userId, Map<Long, Place> given) {
        var places = em.createQuery("select m from MembershipEntity m where m.userId = :user", MembershipEntity.class)
                .setParameter("user", userId)
                .getResultList();
        places.stream()
                .filter(place -> place.fromContainer() && !given.containsKey(place.accountId()))
                .sorted(Comparator.comparing(MembershipEntity::accountId))
                .forEach(memberships::end);
        for (var place : places) {
            // of hand-made members groups say nothing about teams where they give none
            if (!place.fromContainer() && !given.containsKey(place.accountId())) {
                teams.place(place.accountId(), userId, Set.of());
            }
        }
        given.forEach((account, place) -> {
            member(account, userId, place);
            em.flush();
            var unknown = teams.place(account, userId, place.teams());
            if (!unknown.isEmpty()) {
                LOG.warning("helpdesk.login.container.groups names teams that account " + account + " has not: "
                        + String.join(", ", unknown));
            }
        });
    }

    private void member(long account, long userId, Place place) {
        var known = memberships.find(account, userId);
        if (known.isEmpty()) {
            memberships.hold(account, userId);
            known = memberships.find(account, userId);
        }
        if (known.isEmpty()) {
            memberships.add(account, userId, place.role()).giveByContainer();
        } else if (known.get().fromContainer() && known.get().role() != place.role()) {
            rows.lock(known.get(), "agent");
            known.get().become(place.role(), clock.instant());
            recent.forgetAfterCommit();
        }
    }

    private static Unauthenticated nobody() {
        return new Unauthenticated("container");
    }
}
