package io.helpdesk.core.agent;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Agents;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.agent.SaveAgent;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.Memberships;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.account.UserRegister;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
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
    private RecentLookups recent;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

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
    @Requires(Permission.ADMINISTER)
    public Agent create(Caller caller, SaveAgent command) {
        checks(command).refuse("user");
        return join(caller, command).orElseThrow(() -> new Conflict("membership"));
    }

    /** All of them by the same few statements, however many. */
    @Override
    @Requires(Permission.ADMINISTER)
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
        return Optional.of(membership.agent(user, clock.instant()));
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Agent update(Caller caller, long userId, SaveAgent command) {
        var membership = member(caller, userId);
        new Checks()
                .notBlank("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .refuse("user");
        rows.lock(membership, "agent");
        var user = em.find(UserEntity.class, userId);
        if (command.name() != null) {
            rows.lock(user, "agent");
            user.rename(command.name(), clock.instant());
        }
        if (command.role() != null) {
            membership.become(command.role(), clock.instant());
        }
        declare(membership, command);
        recent.forgetAfterCommit();
        return membership.agent(user, clock.instant());
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void remove(Caller caller, long userId) {
        memberships.end(member(caller, userId));
        if (memberships.homeless(userId)) {
            em.remove(em.find(UserEntity.class, userId));
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
    }

    private MembershipEntity member(Caller caller, long userId) {
        return memberships.find(caller.accountId(), userId).orElseThrow(() -> new NotFound("agent"));
    }
}
