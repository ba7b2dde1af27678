package io.helpdesk.core.inbox;

import io.helpdesk.api.inbox.InboxLinks.SaveLink;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.webhook.WebhookRules;
import java.util.Optional;

/** Where invitations may lead. */
final class InboxLinkRules {

    private InboxLinkRules() {}

    static void check(SaveLink command) {
        new Checks()
                .longest("success_url", command.successUrl(), Checks.URL)
                .that(leadsSomewhere(command.successUrl()), "success_url", Rule.MALFORMED)
                .longest("return_url", command.returnUrl(), Checks.URL)
                .that(leadsSomewhere(command.returnUrl()), "return_url", Rule.MALFORMED)
                .refuse("link");
    }

    /** In a page of ours a script would be a link, too. */
    private static boolean leadsSomewhere(Optional<String> written) {
        var url = Checks.written(written);
        return url == null || WebhookRules.usable(url);
    }
}
