package io.helpdesk.core.notification;

import io.helpdesk.api.notification.NotificationMailServer;
import io.helpdesk.core.secret.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** The mail server that an account names for its notifications. */
@Entity
@Table(name = "notification_mail")
@DynamicUpdate
public class NotificationMailEntity {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    private String username;

    private String host;

    private int port;

    @Convert(converter = SealedText.class)
    private String password;

    @Column(name = "most_connections")
    private int mostConnections;

    @Column(name = "idle_timeout")
    private String idleTimeout;

    @Column(name = "wait_timeout")
    private String waitTimeout;

    @Column(name = "auth_protocol")
    private String authProtocol;

    private String address;

    @Column(name = "most_retries")
    private int mostRetries;

    @Column(name = "tls_type")
    private String tlsType;

    @Column(name = "tls_unverified")
    private boolean tlsUnverified;

    @Column(name = "hello_hostname")
    private String helloHostname;

    private boolean enabled;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected NotificationMailEntity() {}

    NotificationMailEntity(long accountId) {
        this.accountId = accountId;
    }

    void write(NotificationMailServer server, boolean keepsPassword, Instant now) {
        username = server.username();
        host = server.host();
        port = server.port();
        if (!keepsPassword) {
            password = server.password().isEmpty() ? null : server.password();
        }
        mostConnections = server.mostConnections();
        idleTimeout = server.idleTimeout();
        waitTimeout = server.waitTimeout();
        authProtocol = server.authProtocol();
        address = server.address();
        mostRetries = server.mostRetries();
        tlsType = server.tlsType();
        tlsUnverified = server.tlsUnverified();
        helloHostname = server.helloHostname();
        enabled = server.enabled();
        updatedAt = now;
    }

    NotificationMailServer snapshot() {
        return new NotificationMailServer(
                username,
                host,
                port,
                password == null ? "" : password,
                mostConnections,
                idleTimeout,
                waitTimeout,
                authProtocol,
                address,
                mostRetries,
                tlsType,
                tlsUnverified,
                helloHostname,
                enabled);
    }
}
