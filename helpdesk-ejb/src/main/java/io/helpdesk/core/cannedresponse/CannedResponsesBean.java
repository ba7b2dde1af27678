package io.helpdesk.core.cannedresponse;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.cannedresponse.CannedResponse;
import io.helpdesk.api.cannedresponse.CannedResponses;
import io.helpdesk.api.cannedresponse.SaveCannedResponse;
import io.helpdesk.core.permission.Requires;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whoever writes to contacts keeps and changes the texts they answer with (chatwoot-resources 10). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class CannedResponsesBean implements CannedResponses {

    private static final String SUBJECT = "canned_response";

    @Inject
    private EntityManager em;

    @Inject
    private UniqueNames names;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<CannedResponse> list(Caller caller, String text) {
        String part = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return em
                .createQuery(
                        "select r from CannedResponseEntity r where r.accountId = :account "
                                + "and (locate(:part, lower(r.shortCode)) > 0 or locate(:part, lower(r.content)) > 0) "
                                + "order by case when locate(:part, lower(r.shortCode)) = 1 then 0 "
                                + "when locate(:part, lower(r.shortCode)) > 1 then 1 else 2 end, r.shortCode, r.id",
                        CannedResponseEntity.class)
                .setParameter("account", caller.accountId())
                .setParameter("part", part)
                .getResultList()
                .stream()
                .map(CannedResponseEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public CannedResponse get(Caller caller, long cannedResponseId) {
        return own(caller, cannedResponseId).snapshot();
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public CannedResponse create(Caller caller, SaveCannedResponse command) {
        var checks = new Checks().required("short_code", command.shortCode()).required("content", command.content());
        check(caller, command, checks, UniqueNames.NEW);
        var response = CannedResponseEntity.create(caller.accountId(), command, clock.instant());
        em.persist(response);
        return response.snapshot();
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public CannedResponse update(Caller caller, long cannedResponseId, SaveCannedResponse command) {
        var response = own(caller, cannedResponseId);
        var checks = new Checks().notBlank("short_code", command.shortCode()).notBlank("content", command.content());
        check(caller, command, checks, cannedResponseId);
        rows.lock(response, SUBJECT);
        response.write(command, clock.instant());
        return response.snapshot();
    }

    @Override
    @Requires(Permission.MESSAGE_WRITE)
    public void delete(Caller caller, long cannedResponseId) {
        var response = own(caller, cannedResponseId);
        rows.lock(response, SUBJECT);
        em.remove(response);
    }

    private void check(Caller caller, SaveCannedResponse command, Checks checks, long self) {
        checks.longest("short_code", command.shortCode(), Checks.LINE)
                .longest("content", command.content(), Checks.TEXT)
                .refuse(SUBJECT);
        if (command.shortCode() != null) {
            names.claim(
                    CannedResponseEntity.class,
                    SUBJECT,
                    caller.accountId(),
                    "short_code",
                    Map.of("shortCode", command.shortCode()),
                    self);
        }
    }

    private CannedResponseEntity own(Caller caller, long cannedResponseId) {
        return rows.own(CannedResponseEntity.class, caller.accountId(), cannedResponseId, SUBJECT);
    }
}
