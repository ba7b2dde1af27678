/**
 * Uploads, before a message takes them and when somebody opens them. Addresses are signed and end
 * (libredesk-resources 13).
 */
package io.helpdesk.dialect.libredesk.media;
