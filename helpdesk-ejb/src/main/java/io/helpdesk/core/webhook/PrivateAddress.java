package io.helpdesk.core.webhook;

import io.helpdesk.api.settings.Setting;
import java.net.UnknownHostException;

/** A host is at none but addresses webhooks may not go to. */
final class PrivateAddress extends UnknownHostException {

    private static final long serialVersionUID = 1;

    PrivateAddress(String host) {
        super(host + " is at an address webhooks may not go to (" + Setting.WEBHOOKS_ALLOW_PRIVATE.key() + ")");
    }
}
