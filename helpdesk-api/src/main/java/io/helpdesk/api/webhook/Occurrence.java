package io.helpdesk.api.webhook;

import io.helpdesk.api.account.Account;
import io.helpdesk.api.event.HelpdeskEvent;
import java.time.Instant;

/**
 * An event as webhooks are to be told of it: each in the same words, those of one format.
 *
 * @param eventName in the words of the format, one of those it named for the event
 * @param event with the state of that change
 * @param at when it happened
 * @param account where it happened
 */
public record Occurrence(String eventName, HelpdeskEvent event, Instant at, Account account) {}
