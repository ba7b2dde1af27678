package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;

/** A priority (libredesk-resources 6). */
public record PriorityJson(long id, Instant createdAt, String name) {}
