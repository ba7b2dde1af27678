package io.helpdesk.web.demo;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.account.Accounts;
import io.helpdesk.api.account.SaveAccount;
import io.helpdesk.api.account.SaveUser;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Credentials;
import io.helpdesk.api.contact.Contacts;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.Inbox;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the demo account, in one transaction. */
@Stateless
public class DemoDesks {

    private static final String PHONE_NUMBER = "15550100300";

    @Inject
    private Accounts accounts;

    @Inject
    private Users users;

    @Inject
    private Inboxes inboxes;

    @Inject
    private AgentBots bots;

    @Inject
    private Contacts contacts;

    @Inject
    private Credentials credentials;

    /** @return empty if there is an account already */
    public Optional<DemoDesk> makeIfEmpty() {
        var platform = Caller.system(0, "Demo");
        if (accounts.any(platform)) {
            return Optional.empty();
        }
        var account = accounts.create(
                platform, new SaveAccount("Demo Shop", null, null, null, Account.Status.ACTIVE, null, null, null));
        var adminPassword = password();
        var agentPassword = password();
        var admin = users.create(platform, person("Sam Admin", DemoDesk.ADMIN, adminPassword));
        var agent = users.create(platform, person("Kim Agent", DemoDesk.AGENT, agentPassword));
        users.join(platform, account.id(), admin.user().id(), Role.ADMINISTRATOR);
        users.join(platform, account.id(), agent.user().id(), Role.AGENT);
        var pair = credentials.resetKeyPair(platform, account.id(), admin.user().id());
        var organisation = credentials.createOrganisationKey(platform, account.id(), "Demo");

        var caller = Caller.system(account.id(), "Demo");
        var api = inbox(caller, agent.user().id(), ChannelKind.API, "Orders API", null, null, Map.of());
        var mail =
                inbox(caller, agent.user().id(), ChannelKind.EMAIL, "Support", "support@example.com", null, Map.of());
        var whatsapp =
                inbox(caller, agent.user().id(), ChannelKind.WHATSAPP, "WhatsApp", null, "+" + PHONE_NUMBER, Map.of());
        var widget = inbox(
                caller,
                agent.user().id(),
                ChannelKind.WEB_WIDGET,
                "Website",
                null,
                null,
                Map.of("website_url", "https://shop.example.com", "widget_color", "#1f93ff"));
        var bot = bots.create(caller, new SaveAgentBot("Order desk", null, null, null, null, null));
        inboxes.setBot(caller, whatsapp.id(), bot.id());
        var contact = contacts.create(
                caller,
                SaveContact.builder()
                        .name("Ada Example")
                        .email("ada@example.com")
                        .phoneNumber("+15550100200")
                        .build());
        var session = contacts.openSession(caller, contact.id(), api.id(), null, false);

        return Optional.of(new DemoDesk(
                account.id(),
                admin.accessToken(),
                agent.accessToken(),
                credentials.resetBotToken(platform, bot.id()).token(),
                pair.key(),
                pair.secret(),
                organisation.key(),
                api.id(),
                api.address().identifier(),
                mail.id(),
                whatsapp.id(),
                widget.id(),
                PHONE_NUMBER,
                adminPassword,
                agentPassword,
                contact.id(),
                session.sourceId()));
    }

    private static SaveUser person(String name, String email, String password) {
        return new SaveUser(name, null, email, password, null);
    }

    /** What the rule wants, and 52 random bits. */
    private static String password() {
        return "Demo-1-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private Inbox inbox(
            Caller caller,
            long agentId,
            ChannelKind kind,
            String name,
            String email,
            String phoneNumber,
            Map<String, Object> settings) {
        var inbox = inboxes.create(
                caller,
                SaveInbox.builder()
                        .kind(kind)
                        .name(name)
                        .email(given(email))
                        .phoneNumber(given(phoneNumber))
                        .channelSettings(settings)
                        .build());
        inboxes.addMembers(caller, inbox.id(), Set.of(agentId));
        return inbox;
    }

    private static Optional<String> given(String value) {
        return value == null ? null : Optional.of(value);
    }
}
