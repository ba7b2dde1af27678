package io.helpdesk.dialect.chatwoot;

import io.helpdesk.api.contact.ContactSession;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.dialect.chatwoot.channel.ChatwootChannel;

/** A contact's session, with what is shown of its inbox in passing. */
public record ContactInboxJson(String sourceId, InboxSlim inbox) {

    /** @param provider null except for Email and Whatsapp */
    public record InboxSlim(
            long id, String avatarUrl, long channelId, String name, String channelType, String provider) {

        public static InboxSlim of(Inbox inbox) {
            return new InboxSlim(
                    inbox.id(),
                    ChatwootTexts.picture(inbox.sender().avatarUrl()),
                    inbox.channel().id(),
                    inbox.name(),
                    ChatwootChannel.of(inbox.kind()).className(),
                    inbox.channel().provider());
        }
    }

    public static ContactInboxJson of(ContactSession session) {
        return new ContactInboxJson(session.sourceId(), InboxSlim.of(session.inbox()));
    }
}
