package io.helpdesk.core.role;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.deed.Deed;
import io.helpdesk.api.problem.Conflict;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.role.DeskRole;
import io.helpdesk.api.role.Roles;
import io.helpdesk.api.role.SaveRole;
import io.helpdesk.core.account.SeededRoles;
import io.helpdesk.core.deed.DeedRegister;
import io.helpdesk.core.deed.DeedTarget;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of an account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class RolesBean implements Roles {

    private static final String SUBJECT = "role";

    @Inject
    private EntityManager em;

    @Inject
    private Quotas quotas;

    @Inject
    private UniqueNames names;

    @Inject
    private DeedRegister deeds;

    @Inject
    private RecentLookups recent;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<DeskRole> list(Caller caller) {
        var made = accountMade(caller);
        return em
                .createQuery(
                        "select distinct r from RoleEntity r left join fetch r.permissions "
                                + "where r.accountId = :account or r.id in :fixed order by r.id",
                        RoleEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("fixed", SeededRoles.KEYS)
                .getResultList()
                .stream()
                .map(role -> snapshot(role, made))
                .toList();
    }

    @Override
    @Requires(Permission.ROLE_WRITE)
    public DeskRole get(Caller caller, long roleId) {
        var role = em.find(RoleEntity.class, roleId);
        if (role == null || !SeededRoles.KEYS.contains(roleId) && role.accountId() != caller.accountId()) {
            throw new NotFound(SUBJECT);
        }
        return snapshot(role, accountMade(caller));
    }

    @Override
    @Requires(Permission.ROLE_WRITE)
    public DeskRole create(Caller caller, SaveRole command) {
        check(caller, command, UniqueNames.NEW);
        quotas.claim(RoleEntity.class, caller.accountId(), SUBJECT, "roles", MOST);
        var role = RoleEntity.create(caller.accountId(), command, clock.instant());
        em.persist(role);
        return snapshot(role, null);
    }

    @Override
    @Requires(Permission.ROLE_WRITE)
    public DeskRole update(Caller caller, long roleId, SaveRole command) {
        var role = own(caller, roleId);
        check(caller, command, roleId);
        rows.lock(role, SUBJECT);
        var before = snapshot(role, null).permissions();
        role.write(command, clock.instant());
        if (!before.equals(command.permissions())) {
            deeds.enter(
                    caller.accountId(),
                    Deed.Kind.ROLE_CHANGED,
                    caller.userId(),
                    new DeedTarget(roleId, command.name()),
                    "");
        }
        recent.forgetAfterCommit();
        return snapshot(role, null);
    }

    @Override
    @Requires(Permission.ROLE_WRITE)
    public void delete(Caller caller, long roleId) {
        var role = own(caller, roleId);
        rows.lock(role, SUBJECT);
        em.remove(role);
        recent.forgetAfterCommit();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Map<Long, List<DeskRole>> ofMembers(Caller caller, Collection<Long> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        var rolesById = list(caller).stream().collect(Collectors.toMap(DeskRole::id, each -> each));
        var found = new LinkedHashMap<Long, List<DeskRole>>();
        em
                .createQuery(
                        "select m.userId, x from MembershipEntity m left join m.roleIds x "
                                + "where m.accountId = :account and m.userId in :users order by m.userId, x",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .setParameter("users", Set.copyOf(userIds))
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(row -> (Long) row[1], Collectors.toList())))
                .forEach((user, keys) -> found.put(
                        user,
                        keys.stream()
                                .filter(rolesById::containsKey)
                                .map(rolesById::get)
                                .toList()));
        return found;
    }

    private void check(Caller caller, SaveRole command, long self) {
        new Checks()
                .longest("name", command.name(), Checks.LINE)
                .longest("description", command.description(), Checks.TEXT)
                .that(!command.permissions().contains(Permission.PLATFORM), "permissions", Rule.NOT_ALLOWED)
                .that(SeededRoles.named(command.name()).isEmpty(), "name", Rule.TAKEN)
                .refuse(SUBJECT);
        names.claim(RoleEntity.class, SUBJECT, caller.accountId(), "name", Map.of("name", command.name()), self);
    }

    /** One that may be changed. */
    private RoleEntity own(Caller caller, long roleId) {
        if (SeededRoles.KEYS.contains(roleId)) {
            throw new Conflict(SUBJECT);
        }
        return rows.own(RoleEntity.class, caller.accountId(), roleId, SUBJECT);
    }

    private static DeskRole snapshot(RoleEntity role, Instant accountMade) {
        return role.snapshot(SeededRoles.fixed(role.id()).orElse(null), accountMade);
    }

    private Instant accountMade(Caller caller) {
        return em.createQuery("select a.createdAt from AccountEntity a where a.id = :account", Instant.class)
                .setParameter("account", caller.accountId())
                .getSingleResult();
    }
}
