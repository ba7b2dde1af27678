/** The time that everything here goes by, which is injected as a {@link java.time.Clock}. */
package io.helpdesk.core.clock;
