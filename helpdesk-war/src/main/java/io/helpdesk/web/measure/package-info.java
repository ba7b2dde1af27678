/**
 * What requests are: by which route, for how long, with which outcome. The front desk tells it to
 * {@link io.helpdesk.api.measure.Measures} and to the log, and {@link io.helpdesk.web.measure.MetricsServlet} shows it.
 */
package io.helpdesk.web.measure;
