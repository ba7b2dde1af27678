/** What agents are told of: that a conversation was given to them, that somebody named them, that somebody wrote. */
package io.helpdesk.api.notification;
