package io.helpdesk.core.channeltype;

import static io.helpdesk.core.channeltype.ChannelSetting.open;
import static io.helpdesk.core.channeltype.ChannelSetting.secret;
import static io.helpdesk.core.channeltype.ChannelSetting.secretBut;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.channeltype.ChannelSetting.Form;
import io.helpdesk.core.rule.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contacts are their mail addresses. */
final class EmailChannel implements ChannelType {

    private static final List<ChannelSetting> SETTINGS = List.of(
            open("imap_enabled", Form.FLAG),
            open("imap_address", Form.TEXT),
            open("imap_port", Form.NUMBER),
            open("imap_enable_ssl", Form.FLAG),
            open("imap_login", Form.TEXT),
            secret("imap_password", Form.TEXT),
            open("smtp_enabled", Form.FLAG),
            open("smtp_address", Form.TEXT),
            open("smtp_port", Form.NUMBER),
            open("smtp_domain", Form.TEXT),
            open("smtp_enable_ssl_tls", Form.FLAG),
            open("smtp_enable_starttls_auto", Form.FLAG),
            open("smtp_openssl_verify_mode", Form.TEXT),
            open("smtp_authentication", Form.TEXT),
            open("smtp_login", Form.TEXT),
            secret("smtp_password", Form.TEXT),
            // what Libredesk says beyond Chatwoot (libredesk-resources 5)
            open("imap_enable_starttls", Form.FLAG),
            open("imap_tls_skip_verify", Form.FLAG),
            open("imap_mailbox", Form.TEXT),
            open("imap_read_interval", Form.TEXT),
            open("imap_scan_since", Form.TEXT),
            open("smtp_starttls_required", Form.FLAG),
            open("smtp_max_conns", Form.NUMBER),
            open("smtp_max_msg_retries", Form.NUMBER),
            open("smtp_idle_timeout", Form.TEXT),
            open("smtp_pool_wait_timeout", Form.TEXT),
            secretBut("mail_oauth", Set.of("provider", "client_id", "tenant_id", "expires_at")),
            open("from", Form.TEXT),
            open("from_name_template", Form.TEXT),
            open("reply_to", Form.TEXT),
            open("plus_addressing", Form.FLAG),
            open("prompt_tags_on_reply", Form.FLAG),
            // of our own: whether an answer repeats what it answers
            open("quoted_history", Form.FLAG));

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public List<ChannelSetting> settings() {
        return SETTINGS;
    }

    @Override
    public void check(SaveInbox command, boolean creating, Checks checks) {
        if (creating || command.address().email() != null) {
            var email = command.address().newEmail();
            checks.required("email", email).form("email", email, Checks.EMAIL).longest("email", email, Checks.LINE);
        }
    }

    @Override
    public String sourceIdOf(ContactAddress address) {
        return address.email();
    }

    @Override
    public Optional<String> requiredOfContacts() {
        return Optional.of("contact_email");
    }

    @Override
    public Takeover takeover() {
        return Takeover.MOVES;
    }

    @Override
    public String sourceIdOfSender(String address) {
        return ContactAddress.normalEmail(address);
    }

    @Override
    public ContactAddress addressBehind(String sourceId) {
        return new ContactAddress(sourceId, null);
    }

    @Override
    public boolean takesMail() {
        return true;
    }

    @Override
    public boolean sends(Map<String, Object> settings) {
        var server = ChannelSetting.text(settings, "smtp_address");
        return server != null && !server.isBlank() && !Boolean.FALSE.equals(settings.get("smtp_enabled"));
    }

    @Override
    public boolean namesRecipients() {
        return true;
    }
}
