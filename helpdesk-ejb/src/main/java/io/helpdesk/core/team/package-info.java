/** Teams and their members. Names are unique in an account. */
package io.helpdesk.core.team;
