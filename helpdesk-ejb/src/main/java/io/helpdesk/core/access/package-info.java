/**
 * Who is let in: each kind of credential has a provider, and what a caller may do is read from roles. The gatekeeper
 * asks them in turn and knows none by name.
 */
package io.helpdesk.core.access;
