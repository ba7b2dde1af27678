package io.helpdesk.dialect.libredesk;

/** What an error looks like; data is always null here (libredesk 4). */
public record RefusalJson(String status, String message, Object data, String errorType) {}
