/** What agents do to a conversation with one click, kept under a name. */
package io.helpdesk.api.macro;
