/** Inboxes and what each kind of channel needs. A command leaves alone what it does not name. */
package io.helpdesk.api.inbox;
