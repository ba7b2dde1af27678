package io.helpdesk.dialect.libredesk.message;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Files;
import io.helpdesk.api.message.Attach;
import io.helpdesk.api.message.Message;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.PostMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the commands that post messages; content is HTML throughout, stored as it came. */
@ApplicationScoped
public class Posts {

    @Inject
    Files files;

    /** In the contact's name. */
    public PostMessage incoming(Caller caller, String content, List<Long> attachments) {
        return post(caller, MessageType.INCOMING, new GoTemplate(content, false), attachments, false, null, Map.of());
    }

    /** From the calling agent to these addresses. */
    public PostMessage reply(
            Caller caller,
            String content,
            List<Long> attachments,
            Message.Recipients recipients,
            Map<String, Object> kept) {
        return post(caller, MessageType.OUTGOING, GoTemplate.of(content), attachments, false, recipients, kept);
    }

    /** Among agents. */
    public PostMessage note(Caller caller, String content, List<Long> attachments, Map<String, Object> kept) {
        return post(caller, MessageType.OUTGOING, GoTemplate.of(content), attachments, true, null, kept);
    }

    private PostMessage post(
            Caller caller,
            MessageType type,
            GoTemplate template,
            List<Long> attachments,
            boolean privateNote,
            Message.Recipients recipients,
            Map<String, Object> kept) {
        InlineImages.Stored body = InlineImages.stored(template.content(), uuid -> files.find(caller, uuid));
        List<Attach> attached = Stream.concat(attachments.stream(), body.fileIds().stream())
                .distinct()
                .<Attach>map(Attach.Stored::new)
                .toList();
        boolean incoming = type == MessageType.INCOMING;
        return PostMessage.builder(type, body.content())
                .html(true)
                .rendered(template.rendered())
                .privateNote(privateNote)
                .attachments(attached)
                .echoId((String) kept.get(MessageMapper.ECHO_ID))
                .onBehalfOfContact(incoming)
                .recipients(recipients)
                .additionalAttributes(kept.isEmpty() ? null : kept)
                .build();
    }
}
