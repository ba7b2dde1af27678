package io.helpdesk.api.problem;

/**
 * One broken rule.
 *
 * @param field the field's name in the core's words, {@code "base"} for the whole
 * @param detail what the rule was about (a limit as Long, an offending key as String), or null
 */
public record Violation(String field, Rule rule, Object detail) {}
