/** Many things made at once, of a list that somebody has. */
package io.helpdesk.api.imports;
