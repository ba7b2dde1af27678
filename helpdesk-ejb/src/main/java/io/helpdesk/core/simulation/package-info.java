/** Trying agents out. */
package io.helpdesk.core.simulation;
