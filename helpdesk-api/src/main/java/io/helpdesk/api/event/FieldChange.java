package io.helpdesk.api.event;

/**
 * One field before and after a change.
 *
 * @param field in the core's words: {@code status}, {@code assignee}, {@code labels}, {@code email}, ...
 * @param before JSON value: text, number, flag, list, map or null; times are ISO 8601 in UTC, keys of things are numbers
 * @param after likewise
 */
public record FieldChange(String field, Object before, Object after) {}
