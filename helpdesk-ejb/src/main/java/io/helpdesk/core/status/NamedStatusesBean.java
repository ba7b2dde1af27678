package io.helpdesk.core.status;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.status.NamedStatus;
import io.helpdesk.api.status.NamedStatuses;
import io.helpdesk.api.status.SaveNamedStatus;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Reads;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Keeps the statuses of an account's own. A conversation that is given one while it goes away keeps the state alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class NamedStatusesBean implements NamedStatuses {

    private static final String SUBJECT = "status";

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private UniqueNames names;

    @Inject
    private Quotas quotas;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    @Override
    @Reads
    @Requires(Permission.DIRECTORY_READ)
    public List<NamedStatus> list(Caller caller) {
        return rows.all(NamedStatusEntity.class, caller.accountId()).stream()
                .map(NamedStatusEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.STATUS_WRITE)
    public NamedStatus create(Caller caller, SaveNamedStatus command) {
        check(caller, command, UniqueNames.NEW);
        quotas.claim(NamedStatusEntity.class, caller.accountId(), SUBJECT, MOST);
        var status = NamedStatusEntity.create(caller.accountId(), command, clock.instant());
        em.persist(status);
        return status.snapshot();
    }

    @Override
    @Requires(Permission.STATUS_WRITE)
    public NamedStatus update(Caller caller, long statusId, SaveNamedStatus command) {
        var status = own(caller, statusId);
        check(caller, command, statusId);
        rows.lock(status, SUBJECT);
        new Checks()
                .that(status.state() == command.state() || !used(caller, statusId), "used", Rule.NOT_ALLOWED)
                .refuse(SUBJECT);
        status.write(command);
        recent.forgetAfterCommit();
        return status.snapshot();
    }

    @Override
    @Requires(Permission.STATUS_WRITE)
    public void delete(Caller caller, long statusId) {
        var status = own(caller, statusId);
        rows.lock(status, SUBJECT);
        new Checks().that(!used(caller, statusId), "used", Rule.NOT_ALLOWED).refuse(SUBJECT);
        em.remove(status);
        em.flush();
        recent.forgetAfterCommit();
    }

    private boolean used(Caller caller, long statusId) {
        return !em.createQuery(
                        "select c.id from ConversationEntity c where c.accountId = :account and c.state.named = :status",
                        Long.class)
                .setParameter("account", caller.accountId())
                .setParameter("status", statusId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void check(Caller caller, SaveNamedStatus command, long self) {
        new Checks()
                .required("name", command.name())
                .longest("name", command.name(), Checks.LINE)
                .that(command.state() != null, "state", Rule.REQUIRED)
                .that(command.state() != ConversationStatus.PENDING, "state", Rule.NOT_ALLOWED)
                .refuse(SUBJECT);
        names.claim(NamedStatusEntity.class, SUBJECT, caller.accountId(), "name", Map.of("name", command.name()), self);
    }

    private NamedStatusEntity own(Caller caller, long statusId) {
        return rows.own(NamedStatusEntity.class, caller.accountId(), statusId, SUBJECT);
    }
}
