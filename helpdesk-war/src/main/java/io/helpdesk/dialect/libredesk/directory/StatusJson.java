package io.helpdesk.dialect.libredesk.directory;

import java.time.Instant;

/** A status (libredesk-resources 6). */
public record StatusJson(long id, Instant createdAt, String name, String category) {}
