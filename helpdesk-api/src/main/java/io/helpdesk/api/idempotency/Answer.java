package io.helpdesk.api.idempotency;

/**
 * An answer as it left.
 *
 * @param status 200 to 399
 * @param contentType null for none
 * @param body empty for none; not copied
 */
public record Answer(int status, String contentType, byte[] body) {}
