package io.helpdesk.api.simulation;

/** What to write on a persona, whole: what it had before is replaced. */
public record SavePersona(String name, String description) {}
