package io.helpdesk.core.simulation;

import io.helpdesk.core.delivery.DeliveryQueue;
import io.helpdesk.core.delivery.TargetMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Has personas take their turns: each is a delivery, so that it is taken once and again after a crash. */
@ApplicationScoped
class PersonaTurns {

    private static final String NAME = "turn";

    @Inject
    private EntityManager em;

    @Inject
    private TargetMaker maker;

    @Inject
    private DeliveryQueue deliveries;

    /** The next one of this stored run. */
    void next(TestRunEntity run) {
        int turn = run.nextTurn();
        deliveries.add(
                target(run.accountId()), NAME, new PersonaTurn(run.id(), turn).written(), run.conversationId(), turn);
    }

    private PersonaTargetEntity target(long accountId) {
        return maker.of(
                accountId,
                "personas",
                () -> known(accountId),
                (since, now) -> new PersonaTargetEntity(accountId, since, now));
    }

    private Optional<PersonaTargetEntity> known(long accountId) {
        return em
                .createQuery(
                        "select t from PersonaTargetEntity t where t.accountId = :account", PersonaTargetEntity.class)
                .setParameter("account", accountId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
