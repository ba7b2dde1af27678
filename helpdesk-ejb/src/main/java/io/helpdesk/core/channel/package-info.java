/**
 * Channels of the host application: their messages out, as deliveries to a
 * {@link io.helpdesk.core.channel.ChannelTargetEntity}, and in.
 */
package io.helpdesk.core.channel;
