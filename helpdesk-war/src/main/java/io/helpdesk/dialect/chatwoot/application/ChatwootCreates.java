package io.helpdesk.dialect.chatwoot.application;

import io.helpdesk.web.idempotency.IdempotentCreates;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;

/** Idempotent creates with this application's writers and words. */
@Provider
@ApplicationScoped
@Priority(IdempotentCreates.PRIORITY)
public class ChatwootCreates extends IdempotentCreates {}
