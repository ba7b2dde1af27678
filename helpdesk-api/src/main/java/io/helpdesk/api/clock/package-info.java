/** The time that the application goes by, for tests that do not want to wait. */
package io.helpdesk.api.clock;
