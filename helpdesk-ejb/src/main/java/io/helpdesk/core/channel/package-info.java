/** Channels of the host application: their messages out, by the couriers of {@code webhook}, and in. */
package io.helpdesk.core.channel;
