/**
 * Whether requests can be served. Servers with MicroProfile Health show {@link io.helpdesk.web.health.HelpdeskCheck} under
 * their own {@code /health}; where nobody answers there, {@link io.helpdesk.web.health.HealthServlet} does.
 */
package io.helpdesk.web.health;
