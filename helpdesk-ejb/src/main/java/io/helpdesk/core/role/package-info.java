/** Roles as sets of permissions, by account. Who has which is kept with the membership. */
package io.helpdesk.core.role;
