/**
 * Who calls and what that allows. The caller is a parameter of every service, so that a host application in the same
 * process calls as an HTTP client does.
 */
package io.helpdesk.api.caller;
