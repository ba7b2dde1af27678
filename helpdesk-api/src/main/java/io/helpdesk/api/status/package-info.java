/** What accounts call the states of their conversations in words of their own. */
package io.helpdesk.api.status;
