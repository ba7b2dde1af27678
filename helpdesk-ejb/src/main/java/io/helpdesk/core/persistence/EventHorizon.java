package io.helpdesk.core.persistence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * Numbers the transactions that write events, so that a reader knows what may still commit before a position
 * (docs/adr/0024-writers-of-events-have-numbers-of-their-own.md). All methods need a transaction, whose entity manager and
 * registry are given.
 */
public interface EventHorizon {

    /**
     * How far the numbers are.
     *
     * @param horizon everything written under a lower number is either visible to the current transaction's next statement
     *     or will never be
     * @param latest the highest number given so far
     * @param own the current transaction's; null if it has written no event
     */
    record Numbers(long horizon, long latest, Long own) {}

    /**
     * Who is at work, and above which number, as far as the database, or this node, can tell.
     *
     * @param who words for the log: process, application, user and begin of the transaction, where they are known
     */
    record Holder(String key, String who) {}

    /** The number of the current transaction, which is about to write an event; 0 where the database fills it in. */
    long current(EntityManager em, TransactionSynchronizationRegistry transactions);

    /** One statement at most; what is below the horizon has to be read by a later one. */
    Numbers numbers(EntityManager em, TransactionSynchronizationRegistry transactions);

    /** Those with the lowest numbers first. */
    List<Holder> atWork(EntityManager em, int most);
}
