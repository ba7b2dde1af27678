package io.helpdesk.core.deed;

/**
 * Whom or what something was done to.
 *
 * @param name of at most 255 characters
 */
public record DeedTarget(long id, String name) {}
