package io.helpdesk.dialect.chatwoot.application.automation;

/** What most of these answers are in. */
public record PayloadJson<T>(T payload) {}
