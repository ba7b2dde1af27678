package io.helpdesk.api.channel;

import io.helpdesk.api.conversation.Conversation;
import io.helpdesk.api.message.Message;
import java.util.UUID;

/**
 * What a contact is to be sent.
 *
 * @param id the message's, and the same each time it is sent: the provider's or the host's key against doubles
 * @param address the contact's in the inbox: the source id of the conversation's session
 * @param conversation as it was right after the message was posted; its inbox without secrets
 * @param message likewise
 * @param attempt 1 for the first
 */
public record OutgoingMessage(UUID id, String address, Conversation conversation, Message message, int attempt) {}
