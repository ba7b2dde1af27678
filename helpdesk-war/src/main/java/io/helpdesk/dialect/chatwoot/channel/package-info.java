/**
 * The kinds of channel as this wire has them: what each is called, told and shown (chatwoot-resources 4). {@link
 * io.helpdesk.dialect.chatwoot.channel.ChatwootChannel} is the one place that tells them apart.
 */
package io.helpdesk.dialect.chatwoot.channel;
