package io.helpdesk.dialect.libredesk.directory;

/** A team in a choice (libredesk-resources 4). */
public record CompactTeamJson(long id, String name, String emoji) {}
