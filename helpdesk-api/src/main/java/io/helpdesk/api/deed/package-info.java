/** Who did what to the people and the roles of an account, and to what it has. */
package io.helpdesk.api.deed;
