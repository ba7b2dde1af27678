package io.helpdesk.core.whatsapp;

import io.helpdesk.core.channeltype.ProviderConfig;
import io.helpdesk.core.inbox.InboxEntity;

/**
 * An inbox and what it takes to call the provider for it.
 *
 * @param number E.164 with its plus sign
 * @param config usable
 */
public record CloudInbox(long accountId, long inboxId, String number, ProviderConfig config) {

    static CloudInbox of(InboxEntity inbox) {
        return new CloudInbox(
                inbox.accountId(), inbox.id(), inbox.phoneNumber(), ProviderConfig.of(inbox.channelSettings()));
    }
}
