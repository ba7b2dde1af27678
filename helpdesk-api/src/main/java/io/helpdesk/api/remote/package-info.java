/**
 * For those who call from another process: {@link io.helpdesk.api.remote.RemoteDesk} over Chatwoot's application API, typed, with
 * refusals of their own and repetitions that have one effect. Two implementations of its wire are behind it: MicroProfile Rest
 * Client's of {@link io.helpdesk.api.remote.ApplicationApi}, and {@link io.helpdesk.api.remote.HttpApplicationApi} on the JDK.
 *
 * <p>Inside of the same application the services of this module are the shorter way: they need no token and join the transaction.
 */
package io.helpdesk.api.remote;
