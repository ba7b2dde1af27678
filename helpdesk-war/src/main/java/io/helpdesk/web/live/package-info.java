/** Answers that do not end: what dialects tell while it happens. */
package io.helpdesk.web.live;
