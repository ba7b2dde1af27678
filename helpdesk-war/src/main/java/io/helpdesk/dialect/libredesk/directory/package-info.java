/**
 * What a form needs to offer: agents, teams, inboxes, tags, statuses, priorities (libredesk-resources 2 to 6). Read
 * only.
 */
package io.helpdesk.dialect.libredesk.directory;
