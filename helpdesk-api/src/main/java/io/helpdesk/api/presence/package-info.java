/** Who is there just now. */
package io.helpdesk.api.presence;
