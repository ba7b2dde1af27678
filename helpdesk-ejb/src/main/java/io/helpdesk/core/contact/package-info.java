/**
 * Contacts, their labels and their sessions in inboxes. Addresses are unique in an account, kept so by the schema and
 * by natural locks.
 */
package io.helpdesk.core.contact;
