package io.helpdesk.dialect.libredesk.settings;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.notification.NotificationMail;
import io.helpdesk.api.notification.NotificationMailServer;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.dialect.libredesk.Envelope;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.Needs;
import io.helpdesk.web.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mail server of what agents are told (libredesk-desk 2.3). */
@Path("settings/notifications/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@ApplicationScoped
public class NotificationMailResource {

    private static final String BEFORE = "notification.email.";
    private static final String DOT = "\u2022";
    private static final String MASK = DOT.repeat(10);

    @Inject
    CurrentCaller current;

    @Inject
    NotificationMail mail;

    /** A password is never shown. */
    @GET
    @Needs(Permission.NOTIFICATION_SETTINGS_WRITE)
    public Envelope<Map<String, Object>> get() {
        var server = mail.own(current.get());
        var shown = new LinkedHashMap<String, Object>();
        shown.put(BEFORE + "username", server.username());
        shown.put(BEFORE + "host", server.host());
        shown.put(BEFORE + "port", server.port());
        shown.put(BEFORE + "password", server.password().isEmpty() ? "" : MASK);
        shown.put(BEFORE + "max_conns", server.mostConnections());
        shown.put(BEFORE + "idle_timeout", server.idleTimeout());
        shown.put(BEFORE + "wait_timeout", server.waitTimeout());
        shown.put(BEFORE + "auth_protocol", server.authProtocol());
        shown.put(BEFORE + "email_address", server.address());
        shown.put(BEFORE + "max_msg_retries", server.mostRetries());
        shown.put(BEFORE + "tls_type", server.tlsType());
        shown.put(BEFORE + "tls_skip_verify", server.tlsUnverified());
        shown.put(BEFORE + "hello_hostname", server.helloHostname());
        shown.put(BEFORE + "enabled", server.enabled());
        return Envelope.success(shown);
    }

    /** Overwrites all of it; a password that is empty, or comes back as it was shown, stays. */
    @PUT
    @Needs(Permission.NOTIFICATION_SETTINGS_WRITE)
    public Envelope<Boolean> update(LibredeskBody body) {
        var password = body.text(BEFORE + "password");
        var wanted = new NotificationMailServer(
                body.text(BEFORE + "username"),
                body.text(BEFORE + "host"),
                number(body, "port"),
                password,
                number(body, "max_conns"),
                body.text(BEFORE + "idle_timeout"),
                body.text(BEFORE + "wait_timeout"),
                body.text(BEFORE + "auth_protocol"),
                body.text(BEFORE + "email_address"),
                number(body, "max_msg_retries"),
                body.text(BEFORE + "tls_type"),
                body.flag(BEFORE + "tls_skip_verify"),
                body.text(BEFORE + "hello_hostname"),
                body.flag(BEFORE + "enabled"));
        try {
            body.refuseUnlessDecoded();
        } catch (LibredeskRefusal undecodable) {
            throw LibredeskRefusal.input("Bad request");
        }
        try {
            mail.save(current.get(), wanted, password.isEmpty() || password.contains(DOT));
        } catch (Invalid refused) {
            throw refused.violations().get(0).field().equals("address")
                    ? LibredeskRefusal.input("Invalid from email address format, make sure it's a valid email address"
                            + " in the format Name <name@example.com>")
                    : refused;
        }
        return Envelope.done();
    }

    private static int number(LibredeskBody body, String key) {
        return (int) Math.max(-1, Math.min(body.number(BEFORE + key), Integer.MAX_VALUE));
    }
}
