package io.helpdesk.core.agent;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.agent.SaveAgent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed.Thing;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.account.UserRegister;
import io.helpdesk.core.deed.DeedFacts;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.role.KnownRoles;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The people of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AgentsBean implements Agents {

    @Inject
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private UserRegister register;

    @Inject
    private Memberships memberships;

    @Inject
    private KnownRoles roles;

    @Inject
    private RecentLookups recent;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private DeedRegister deeds;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Agent> list(Caller caller) {
        return directory.everybody(caller.accountId());
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Agent get(Caller caller, long userId) {
        return directory.agent(caller.accountId(), userId).orElseThrow(() -> new NotFound("agent"));
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public Agent create(Caller caller, SaveAgent command) {
        checks(command).refuse("user");
        checkRoles(caller, command);
        return join(caller, command).orElseThrow(() -> new Conflict("membership"));
    }

    /** All of them by the same few statements, however many. */
    @Override
    @Requires(Permission.AGENT_WRITE)
    public void createAll(Caller caller, List<SaveAgent> commands) {
        var wanted = new TreeMap<String, SaveAgent>();
        commands.stream()
                .filter(command ->
                        checks(command).required("name", command.name()).passed())
                .forEach(command -> wanted.putIfAbsent(UserRegister.normalized(command.email()), command));
        if (wanted.isEmpty()) {
            return;
        }
        var users = new HashMap<>(register.holdingAll(wanted.keySet()));
        wanted.forEach((email, command) ->
                users.computeIfAbsent(email, any -> register.enter(command.name(), command.email())));
        em.flush();
        var known = memberships.holdingAll(
                caller.accountId(), users.values().stream().map(UserEntity::id).toList());
        wanted.forEach((email, command) -> {
            long userId = users.get(email).id();
            if (!known.contains(userId)) {
                var role = command.role() == null ? Role.AGENT : command.role();
                declare(memberships.add(caller.accountId(), userId, role), command);
            }
        });
        em.flush();
    }

    private static Checks checks(SaveAgent command) {
        var checks = new Checks();
        UserRegister.checkEmail(checks, command.email());
        return checks.longest("name", command.name(), Checks.LINE);
    }

    /** @return empty if the user is a member already */
    private Optional<Agent> join(Caller caller, SaveAgent command) {
        var user = register.holding(command.email()).orElseGet(() -> newUser(command));
        memberships.hold(caller.accountId(), user.id());
        if (memberships.find(caller.accountId(), user.id()).isPresent()) {
            return Optional.empty();
        }
        var role = command.role() == null ? Role.AGENT : command.role();
        var membership = memberships.add(caller.accountId(), user.id(), role);
        declare(membership, command);
        em.flush();
        var joined = membership.agent(user, clock.instant());
        deeds.made(caller, Thing.MEMBER, joined.id(), DeedFacts.of(joined));
        return Optional.of(joined);
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public Agent update(Caller caller, long userId, SaveAgent command) {
        var membership = member(caller, userId);
        new Checks()
                .notBlank("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .refuse("user");
        checkRoles(caller, command);
        var user = em.find(UserEntity.class, userId);
        boolean moves = command.email() != null
                && !UserRegister.normalized(command.email()).equals(user.email());
        if (moves) {
            holdAddress(caller, userId, command.email());
        }
        rows.lock(membership, "agent");
        if (moves || command.name() != null) {
            rows.lock(user, "agent");
        }
        var before = DeedFacts.of(membership.agent(user, clock.instant()));
        if (moves) {
            user.moveTo(UserRegister.normalized(command.email()), clock.instant());
        }
        if (command.name() != null) {
            user.rename(command.name(), clock.instant());
        }
        if (command.role() != null) {
            membership.become(command.role(), clock.instant());
        }
        declare(membership, command);
        em.flush();
        recent.forgetAfterCommit();
        var after = membership.agent(user, clock.instant());
        deeds.changed(caller, Thing.MEMBER, userId, before, DeedFacts.of(after));
        return after;
    }

    @Override
    @Requires(Permission.AGENT_WRITE)
    public void remove(Caller caller, long userId) {
        var membership = member(caller, userId);
        var user = em.find(UserEntity.class, userId);
        deeds.removed(caller, Thing.MEMBER, userId, DeedFacts.of(membership.agent(user, clock.instant())));
        memberships.end(membership);
        if (memberships.homeless(userId)) {
            em.remove(em.find(UserEntity.class, userId));
        }
    }

    /** An address signs in everywhere: whoever works elsewhere keeps it. */
    private void holdAddress(Caller caller, long userId, String email) {
        checks(new SaveAgent(null, email, null, null, null)).refuse("user");
        memberships.refuseIfElsewhere(caller.accountId(), userId);
        new Checks()
                .that(register.holding(email).isEmpty(), "email", Rule.TAKEN)
                .refuse("user");
    }

    private void checkRoles(Caller caller, SaveAgent command) {
        if (command.roles() != null) {
            new Checks()
                    .that(roles.all(caller.accountId(), command.roles()), "roles", Rule.UNKNOWN_REFERENCE)
                    .refuse("user");
        }
    }

    private UserEntity newUser(SaveAgent command) {
        new Checks().required("name", command.name()).refuse("user");
        var user = register.enter(command.name(), command.email());
        em.flush();
        return user;
    }

    private void declare(MembershipEntity membership, SaveAgent command) {
        membership.declare(command.availability(), command.autoOffline(), clock.instant());
        if (command.roles() != null) {
            membership.take(command.roles(), clock.instant());
        }
        if (command.enabled() != null) {
            membership.enable(command.enabled(), clock.instant());
        }
    }

    private MembershipEntity member(Caller caller, long userId) {
        return memberships.find(caller.accountId(), userId).orElseThrow(() -> new NotFound("agent"));
    }
}
