/** Numbers for whoever leads the desk, counted from the tables as they are. */
package io.helpdesk.core.report;
