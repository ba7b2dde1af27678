/** Writes down who did what to the people and the roles of an account, in the transaction in which it is done. */
package io.helpdesk.core.deed;
