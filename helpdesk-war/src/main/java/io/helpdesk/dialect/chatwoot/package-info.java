/**
 * The Chatwoot dialect: what its three faces (application, client, platform) share.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.chatwoot.ChatwootClaim} claims Chatwoot's own paths at the root. Requests: {@link
 * io.helpdesk.dialect.chatwoot.ParamsFilter} reads query and body, JSON, forms and multipart alike, into one bag, {@link
 * io.helpdesk.dialect.chatwoot.ChatwootParams}. Answers: {@link io.helpdesk.dialect.chatwoot.ChatwootJson}; wire records end
 * in {@code Json}. Refusals: {@link io.helpdesk.dialect.chatwoot.ChatwootErrors}, from which each face derives its own.
 *
 * <p>What surprises visitors: success is always 200; a conversation's id is its number in the account; times come in four
 * forms ({@link io.helpdesk.dialect.chatwoot.ChatwootTimes}); an unknown method is an unknown path.
 */
package io.helpdesk.dialect.chatwoot;
