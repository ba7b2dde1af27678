/** Writes down who did what to the people and the roles of an account, and what was made, changed or removed there, in the transaction in which it is done. */
package io.helpdesk.core.deed;
