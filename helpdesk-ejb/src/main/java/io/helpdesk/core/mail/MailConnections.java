package io.helpdesk.core.mail;

import io.helpdesk.api.inbox.MailServers.Problem;
import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import io.helpdesk.core.network.Internet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Connects to the mail servers of inboxes, within bounds of time and with their certificates checked. Whoever gets a connection
 * closes it. Called by threads whose context class loader is the application's.
 */
@ApplicationScoped
public class MailConnections {

    /** Milliseconds. */
    String toConnect = "10000";

    /** For each answer, in milliseconds. */
    String toAnswer = "30000";

    /** Whether servers may be in a network of somebody's own. */
    boolean allowPrivate = true;

    @Inject
    Settings settings;

    @Inject
    OAuthTokens tokens;

    @PostConstruct
    void read() {
        allowPrivate = settings.flag(Setting.MAIL_ALLOW_PRIVATE);
    }

    /** Whether the container has a session for inboxes without settings of their own. */
    public boolean hasContainerSession() {
        return settings.text(Setting.MAIL_SESSION).isPresent();
    }

    /**
     * Who takes this inbox's mail, not connected yet: its own server, or the container's.
     *
     * @return empty if it has neither
     * @throws MailUnreachable if the container's session is not there
     */
    public Optional<Session> sessionToSend(MailSettings mail) {
        return mail.smtp() == null
                ? settings.text(Setting.MAIL_SESSION).map(MailConnections::ofContainer)
                : Optional.of(Session.getInstance(smtp(mail.smtp())));
    }

    /**
     * Connected, to send by it.
     *
     * @param session from {@link #sessionToSend}
     * @throws MailUnreachable if it cannot be reached or does not let us in
     */
    public Transport smtp(MailSettings mail, Session session) {
        try {
            if (mail.smtp() != null) {
                refusePrivate(mail.smtp().at());
            }
            var transport = mail.smtp() == null ? session.getTransport() : session.getTransport("smtp");
            if (mail.smtp() == null || mail.smtp().login() == null) {
                connect(transport, null, null);
            } else {
                connect(
                        transport,
                        mail.smtp().login().user(),
                        secret(mail, mail.smtp().login()));
            }
            return transport;
        } catch (NoSuchProviderException e) {
            throw new MailUnreachable(ServerWords.of(e), false, e);
        }
    }

    /**
     * Connected, to fetch from it.
     *
     * @throws MailUnreachable if it cannot be reached or does not let us in
     */
    public Store imap(MailSettings mail) {
        try {
            refusePrivate(mail.imap().at());
            var store = Session.getInstance(imap(mail.imap())).getStore("imap");
            var login = mail.imap().login();
            connect(store, login == null ? null : login.user(), login == null ? null : secret(mail, login));
            return store;
        } catch (NoSuchProviderException e) {
            throw new MailUnreachable(ServerWords.of(e), false, e);
        }
    }

    /** Of the container's session, the operator knows where it leads. A name is looked up once: Java remembers what it means. */
    private void refusePrivate(ServerAddress at) {
        if (allowPrivate) {
            return;
        }
        try {
            if (!Arrays.stream(InetAddress.getAllByName(at.host())).allMatch(Internet::has)) {
                throw new MailUnreachable(
                        Problem.PRIVATE_ADDRESS,
                        at.host() + " is at an address mail may not go to (" + Setting.MAIL_ALLOW_PRIVATE.key() + ")",
                        false,
                        null);
            }
        } catch (UnknownHostException e) {
            throw new MailUnreachable("no such host: " + at.host(), true, e);
        }
    }

    private String secret(MailSettings mail, Login login) {
        return mail.oauth() == null ? login.password() : tokens.current(mail);
    }

    private static void connect(Service service, String user, String password) {
        try {
            service.connect(user, password);
        } catch (AuthenticationFailedException e) {
            throw new MailUnreachable(
                    ServerWords.of(e), ServerWords.replyCode(e).orElse(500) < 500, e);
        } catch (MessagingException e) {
            throw new MailUnreachable(
                    ServerWords.of(e), ServerWords.replyCode(e).orElse(400) < 500, e);
        }
    }

    private static Session ofContainer(String name) {
        try {
            return (Session) new InitialContext().lookup(name);
        } catch (NamingException | ClassCastException e) {
            throw new MailUnreachable("helpdesk.mail.session names no mail session of this server: " + name, true, e);
        }
    }

    private Properties smtp(SmtpServer server) {
        var properties = of("smtp", server.at(), server.login());
        // all or none: a mail that has left for some would leave again with the next attempt
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.quitwait", "false");
        if (server.helloName() != null) {
            properties.setProperty("mail.smtp.localhost", server.helloName());
        }
        return properties;
    }

    private Properties imap(ImapServer server) {
        return of("imap", server.at(), server.login());
    }

    private Properties of(String protocol, ServerAddress at, Login login) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", at.host());
        properties.setProperty(prefix + "port", Integer.toString(at.port()));
        properties.setProperty(prefix + "connectiontimeout", toConnect);
        properties.setProperty(prefix + "timeout", toAnswer);
        properties.setProperty(prefix + "writetimeout", toAnswer);
        boolean startTls = at.encryption() == Encryption.STARTTLS || at.encryption() == Encryption.STARTTLS_IF_OFFERED;
        properties.setProperty(prefix + "ssl.enable", Boolean.toString(at.encryption() == Encryption.TLS));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(at.encryption() == Encryption.STARTTLS));
        properties.setProperty(prefix + "ssl.checkserveridentity", Boolean.toString(at.verified()));
        if (!at.verified()) {
            properties.setProperty(prefix + "ssl.trust", "*");
        }
        properties.setProperty(prefix + "auth", Boolean.toString(login != null));
        if (login != null && login.mechanism() != null) {
            boolean bySasl = login.mechanism().equals("CRAM-MD5");
            properties.setProperty(prefix + (bySasl ? "sasl.mechanisms" : "auth.mechanisms"), login.mechanism());
            properties.setProperty(prefix + "sasl.enable", Boolean.toString(bySasl));
        }
        return properties;
    }
}
