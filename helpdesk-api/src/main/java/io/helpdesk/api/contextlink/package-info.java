/** Links that are shown beside conversations and lead to what another system knows of the contact. */
package io.helpdesk.api.contextlink;
