/** What a node does from time to time without being asked. */
package io.helpdesk.core.schedule;
