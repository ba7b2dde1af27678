package io.helpdesk.dialect.libredesk.directory;

import java.util.List;

/** How an email inbox fetches and sends (libredesk-resources 5); passwords are never shown. */
public record EmailConfigJson(
        String authType,
        OAuth oauth,
        List<Smtp> smtp,
        List<Imap> imap,
        String from,
        String fromNameTemplate,
        String replyTo,
        boolean enablePlusAddressing) {

    /** By whose leave, where no passwords are taken. */
    public record OAuth(
            String provider,
            String accessToken,
            String refreshToken,
            String expiresAt,
            String clientId,
            String clientSecret,
            String tenantId) {}

    /** How it sends. */
    public record Smtp(
            String host,
            int port,
            String username,
            String password,
            String authProtocol,
            String tlsType,
            boolean tlsSkipVerify,
            String helloHostname,
            int maxConns,
            int maxMsgRetries,
            String idleTimeout,
            String poolWaitTimeout,
            boolean ssl) {}

    /** How it fetches. */
    public record Imap(
            String host,
            int port,
            String username,
            String password,
            String mailbox,
            String readInterval,
            String scanInboxSince,
            String tlsType,
            boolean tlsSkipVerify) {}
}
