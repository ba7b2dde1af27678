package io.helpdesk.core.conversation.message;

import io.helpdesk.api.file.StoredFile;
import io.helpdesk.api.message.Message;
import io.helpdesk.core.conversation.ConversationEntity;
import io.helpdesk.core.file.FileStore;
import io.helpdesk.core.file.StoredFileEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages as values, with a constant number of statements for any number of messages. */
@ApplicationScoped
public class MessageSnapshots {

    @Inject
    private Authors authors;

    @Inject
    private FileStore files;

    /** Messages of one conversation, in the given order. */
    public List<Message> of(ConversationEntity conversation, List<MessageEntity> messages) {
        var known = authors.of(conversation.accountId(), messages, List.of(), List.of());
        var attached = attachments(messages);
        return messages.stream()
                .map(message -> of(conversation, message, known, attached.getOrDefault(message.id(), List.of())))
                .toList();
    }

    /** Messages of several conversations of one account, by conversation, in the given order. */
    public Map<Long, List<Message>> of(List<ConversationEntity> conversations, List<MessageEntity> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        var byId = conversations.stream().collect(Collectors.toMap(ConversationEntity::id, Function.identity()));
        var known = authors.of(conversations.get(0).accountId(), messages, List.of(), List.of());
        var attached = attachments(messages);
        return messages.stream()
                .map(message -> of(
                        byId.get(message.conversationId()),
                        message,
                        known,
                        attached.getOrDefault(message.id(), List.of())))
                .collect(Collectors.groupingBy(each -> each.conversation().id()));
    }

    /** By message id of one account; only messages that have any. */
    public Map<Long, List<StoredFile>> attachments(Collection<MessageEntity> messages) {
        var found = new HashMap<Long, List<StoredFile>>();
        var unknown = new HashSet<Long>();
        for (var message : messages) {
            if (message.attached() == null) {
                unknown.add(message.id());
            } else if (!message.attached().isEmpty()) {
                found.put(
                        message.id(),
                        message.attached().stream()
                                .map(StoredFileEntity::snapshot)
                                .toList());
            }
        }
        if (!unknown.isEmpty()) {
            long accountId = messages.iterator().next().accountId();
            found.putAll(files.ofMessages(accountId, unknown));
        }
        return found;
    }

    public Message of(
            ConversationEntity conversation, MessageEntity message, Authors.Known known, List<StoredFile> attachments) {
        return new Message(
                message.id(),
                message.uuid(),
                new Message.ConversationIds(
                        message.accountId(),
                        message.inboxId(),
                        conversation.id(),
                        conversation.number(),
                        conversation.uuid()),
                message.type(),
                known.of(message),
                message.activity(),
                new Message.Body(
                        message.content(),
                        message.html(),
                        message.contentType(),
                        message.contentAttributes(),
                        message.template(),
                        attachments),
                message.privateNote(),
                new Message.Delivery(message.status(), message.recipients(), message.sourceId(), message.echoId()),
                message.additionalAttributes(),
                message.createdAt(),
                message.updatedAt());
    }
}
