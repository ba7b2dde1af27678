package io.helpdesk.dialect.chatwoot.application.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An account where it is asked for.
 *
 * @param latestChatwootVersion null: nobody is asked for it
 */
public record ShownAccountJson(@JsonUnwrapped AccountJson account, String latestChatwootVersion) {}
