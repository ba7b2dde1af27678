package io.helpdesk.core.persistence;

/**
 * How many connections a pool has.
 *
 * @param active in use
 * @param free open, and nobody uses them
 * @param waiting threads that wait for one
 */
public record PoolState(long active, long free, long waiting) {}
