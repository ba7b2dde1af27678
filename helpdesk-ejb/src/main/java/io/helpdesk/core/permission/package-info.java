/**
 * What a caller may do and see, as the rest of the core asks for it: {@link io.helpdesk.core.permission.Requires} on a service
 * method, {@link io.helpdesk.core.permission.VisibleConversations} for conversations. Depends on nothing else in the core; where callers
 * get their permissions from is the business of {@code io.helpdesk.core.access}.
 */
package io.helpdesk.core.permission;
