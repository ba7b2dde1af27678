/** Contacts that come in tables: kept as a file, and taken in row by row by whichever node gets to it. */
package io.helpdesk.core.contactimport;
