/** Imports, and how the last of each kind went. */
package io.helpdesk.core.imports;
