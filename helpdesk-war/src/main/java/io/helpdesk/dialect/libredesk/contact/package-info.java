/** Contacts and what agents wrote down about them (libredesk-resources 3). */
package io.helpdesk.dialect.libredesk.contact;
