package io.helpdesk.dialect.chatwoot.application.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.inbox.MailServers;
import io.helpdesk.api.inbox.MailServers.Outcome;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Has the servers tried that an update switches on, before anything of it is written (chatwoot-resources 4.2). */
@ApplicationScoped
class MailServerCheck {

    private static final int UNPROCESSABLE = 422;

    @Inject
    MailServers servers;

    /**
     * @param settings of the channel, as they were sent; null for none
     * @throws ChatwootRefusal with what the server said
     */
    void refuseUnlessReached(Caller caller, long inbox, Map<String, Object> settings) {
        boolean smtp = settings != null && Boolean.TRUE.equals(settings.get("smtp_enabled"));
        boolean imap = settings != null && Boolean.TRUE.equals(settings.get("imap_enabled"));
        if (smtp || imap) {
            var outcomes = servers.test(caller, inbox, settings, smtp, imap);
            refuse("IMAP", outcomes.imap());
            refuse("SMTP", outcomes.smtp());
        }
    }

    private static void refuse(String protocol, Outcome outcome) {
        if (outcome != null && !outcome.reached()) {
            throw new ChatwootRefusal(UNPROCESSABLE, new ErrorJson.Message(words(protocol, outcome)));
        }
    }

    /** The original has words of its own for two of them, and passes on what was said otherwise. */
    private static String words(String protocol, Outcome outcome) {
        return switch (outcome.problem()) {
            case HOST_UNKNOWN -> "Please check the network connection, " + protocol + " address and try again.";
            case LOGIN_REFUSED ->
                "Please check the " + protocol + " credentials and try again. (" + outcome.said() + ")";
            default -> outcome.said();
        };
    }
}
