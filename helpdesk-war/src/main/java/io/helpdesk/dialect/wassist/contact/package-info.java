/** Contacts by their numbers (wassist 9), and which of them are blocked (wassist 10.2). */
package io.helpdesk.dialect.wassist.contact;
