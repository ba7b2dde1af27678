package io.helpdesk.api.event;

/**
 * One field before and after a change.
 *
 * @param <F> whose field: {@link io.helpdesk.api.conversation.ConversationField}, {@link MessageField}, {@link ContactField}
 *     or {@link InboxField}
 * @param before JSON value: text, number, flag, list, map or null; times are ISO 8601 in UTC, keys of things are numbers
 * @param after likewise
 */
public record FieldChange<F extends Enum<F>>(F field, Object before, Object after) {}
