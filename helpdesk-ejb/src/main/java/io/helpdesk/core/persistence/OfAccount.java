package io.helpdesk.core.persistence;

/** A row that belongs to one account. */
public interface OfAccount {

    long accountId();
}
