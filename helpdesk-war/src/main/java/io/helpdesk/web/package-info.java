/**
 * What all dialects share: who is calling, how failures are told apart, how JSON is read, and how large a body may be.
 *
 * <p>Nothing in here names a dialect. Words, statuses and shapes of answers are theirs.
 */
package io.helpdesk.web;
