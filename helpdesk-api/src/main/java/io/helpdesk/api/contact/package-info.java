/**
 * The people who write, and their sessions in inboxes. A contact belongs to one account and may have one session or
 * more in each inbox.
 */
package io.helpdesk.api.contact;
