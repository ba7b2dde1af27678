/**
 * The Libredesk dialect: what Libredesk clients see.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.libredesk.LibredeskApplication}, at {@code libredesk/api/v1}; at the root {@link
 * io.helpdesk.dialect.libredesk.LibredeskClaim} asks for what is ours, {@link
 * io.helpdesk.dialect.libredesk.RouteCheck} answers what has no handler. Credential: {@link
 * io.helpdesk.dialect.libredesk.ApiKeyAuthentication}. On this wire every answer wears an {@link
 * io.helpdesk.dialect.libredesk.Envelope}, times are RFC 3339, conversations go by UUID, everything else by integer.
 *
 * <p>This dialect talks to {@code io.helpdesk.api} only. When it misses something, the services grow; it does not reach
 * behind them.
 */
package io.helpdesk.dialect.libredesk;
