package io.helpdesk.core.conversation.message;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.inbox.InboxEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether what is written in an inbox reaches anybody. */
@ApplicationScoped
class ServedInboxes {

    @Inject
    private Settings settings;

    /** By what serves the inbox itself, or by the container's mail session where the inbox has mails. */
    boolean serves(InboxEntity inbox) {
        return inbox.served()
                || inbox.type().takesMail()
                        && settings.text(Setting.MAIL_SESSION).isPresent();
    }
}
