package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;

/** A tag (libredesk-resources 6). */
public record TagJson(long id, Instant createdAt, Instant updatedAt, String name) {}
