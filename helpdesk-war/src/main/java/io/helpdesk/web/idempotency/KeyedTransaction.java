package io.helpdesk.web.idempotency;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** The transaction around a whole request. What is not committed when the request is over is rolled back. */
@RequestScoped
class KeyedTransaction {

    @Inject
    UserTransaction transaction;

    @Inject
    Turns turns;

    private boolean open;

    void begin() throws Exception {
        turns.take();
        try {
            transaction.begin();
            open = true;
        } finally {
            if (!open) {
                turns.giveBack();
            }
        }
    }

    /** Whether a service has refused in it, so that it cannot be committed any more. */
    boolean refused() throws Exception {
        return transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    /** @throws Exception if nothing of it is stored */
    void commit() throws Exception {
        try {
            transaction.commit();
        } finally {
            open = false;
            turns.giveBack();
        }
    }

    /** Without effect if it is over. */
    @PreDestroy
    void giveUp() {
        if (!open) {
            return;
        }
        open = false;
        try {
            transaction.rollback();
        } catch (Exception over) {
            // the container did it already
        } finally {
            turns.giveBack();
        }
    }
}
