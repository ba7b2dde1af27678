/** Who did what to the people and the roles of an account. */
package io.helpdesk.api.deed;
