package io.helpdesk.core.notification;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.notification.NotificationMail;
import io.helpdesk.api.notification.NotificationMailServer;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps the mail server of an account's notifications. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class NotificationMailBean implements NotificationMail {

    private static final Pattern ADDRESS = Pattern.compile("[^<>@\\s]+@[^<>@\\s]+|[^<>]*<[^<>@\\s]+@[^<>@\\s]+>");
    private static final long HIGHEST_PORT = 65_535;
    private static final long MOST = 1000;

    @Inject
    private EntityManager em;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.NOTIFICATION_SETTINGS_WRITE)
    public NotificationMailServer own(Caller caller) {
        return stored(caller).map(NotificationMailEntity::snapshot).orElse(NotificationMailServer.NONE);
    }

    @Override
    @Requires(Permission.NOTIFICATION_SETTINGS_WRITE)
    public void save(Caller caller, NotificationMailServer server, boolean keepsPassword) {
        check(server);
        locks.hold(caller.accountId(), "notification mail");
        var kept = stored(caller);
        kept.ifPresent(row -> rows.lock(row, "notification_mail"));
        var row = kept.orElseGet(() -> new NotificationMailEntity(caller.accountId()));
        row.write(server, keepsPassword, clock.instant());
        em.persist(row);
    }

    private Optional<NotificationMailEntity> stored(Caller caller) {
        return Optional.ofNullable(em.find(NotificationMailEntity.class, caller.accountId()));
    }

    private static void check(NotificationMailServer server) {
        var checks = new Checks()
                .required("address", server.address())
                .form("address", server.address().strip(), ADDRESS);
        number(checks, "port", server.port(), HIGHEST_PORT);
        number(checks, "max_conns", server.mostConnections(), MOST);
        number(checks, "max_msg_retries", server.mostRetries(), MOST);
        checks.longest("username", server.username(), Checks.LINE)
                .longest("host", server.host(), Checks.LINE)
                .longest("password", server.password(), Checks.LINE)
                .longest("idle_timeout", server.idleTimeout(), Checks.LINE)
                .longest("wait_timeout", server.waitTimeout(), Checks.LINE)
                .longest("auth_protocol", server.authProtocol(), Checks.LINE)
                .longest("address", server.address(), Checks.LINE)
                .longest("tls_type", server.tlsType(), Checks.LINE)
                .longest("hello_hostname", server.helloHostname(), Checks.LINE)
                .refuse("notification_mail");
    }

    private static void number(Checks checks, String field, int number, long most) {
        checks.that(number >= 0, field, Rule.TOO_SMALL, 0L).that(number <= most, field, Rule.TOO_BIG, most);
    }
}
