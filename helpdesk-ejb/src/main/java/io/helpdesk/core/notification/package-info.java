/**
 * What agents are told of. An event consumer makes a row for each agent whom a change concerns, off the way of the request
 * that made it; the agents read, put off and delete their own.
 */
package io.helpdesk.core.notification;
