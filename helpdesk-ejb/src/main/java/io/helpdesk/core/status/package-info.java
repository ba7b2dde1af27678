/** Names that accounts give to states of their conversations. */
package io.helpdesk.core.status;
