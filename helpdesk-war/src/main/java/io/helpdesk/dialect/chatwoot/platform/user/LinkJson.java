package io.helpdesk.dialect.chatwoot.platform.user;

/** Where a link leads that is good for once (chatwoot-desk 1.4). */
public record LinkJson(String url) {}
