/** Contacts who speak for themselves: how they arrive, prove who they are and become one with a contact already known. */
package io.helpdesk.core.visitor;
