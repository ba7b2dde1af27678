/** Threads of the server that do one thing again and again, from the start of the application to its end. */
package io.helpdesk.core.loop;
