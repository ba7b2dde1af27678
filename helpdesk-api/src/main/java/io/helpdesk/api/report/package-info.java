/** What there is, in numbers. */
package io.helpdesk.api.report;
