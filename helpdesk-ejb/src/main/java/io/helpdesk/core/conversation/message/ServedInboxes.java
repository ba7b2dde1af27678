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
    Settings settings;

    /** What becomes of a message for a contact. */
    enum Way {
        /** Something brings it. */
        LEAVES,
        /** It is sent as soon as it is written. */
        STAYS_INSIDE,
        NOBODY_BRINGS_IT
    }

    /** By what serves the inbox itself, or by the container's mail session where the inbox has mails. */
    Way of(InboxEntity inbox) {
        if (inbox.staysInside()) {
            return Way.STAYS_INSIDE;
        }
        boolean brought = inbox.served()
                || inbox.type().takesMail()
                        && settings.text(Setting.MAIL_SESSION).isPresent();
        return brought ? Way.LEAVES : Way.NOBODY_BRINGS_IT;
    }
}
