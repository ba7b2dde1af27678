/** Where tests let time pass: {@link io.helpdesk.web.clock.ClockServlet}. */
package io.helpdesk.web.clock;
