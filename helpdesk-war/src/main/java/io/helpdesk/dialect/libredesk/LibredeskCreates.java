package io.helpdesk.dialect.libredesk;

import io.helpdesk.web.idempotency.IdempotentCreates;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;

/** Idempotent creates with this application's writers and words. */
@Provider
@ApplicationScoped
@Priority(IdempotentCreates.PRIORITY)
public class LibredeskCreates extends IdempotentCreates {}
