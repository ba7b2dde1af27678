/** Contacts, where they can be reached, their labels and conversations (chatwoot-resources 1, 2). */
package io.helpdesk.dialect.chatwoot.application.contact;
