/** Contacts that leave in tables: which ones is noted at once, and the file is written row by row by whichever node gets to it. */
package io.helpdesk.core.contactexport;
