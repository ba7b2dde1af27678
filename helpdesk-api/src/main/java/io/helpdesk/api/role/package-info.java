/** What members of an account may do there: roles are sets of permissions, and a member has as many roles as they are given. */
package io.helpdesk.api.role;
