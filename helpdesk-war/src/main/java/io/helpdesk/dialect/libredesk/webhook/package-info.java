/** Webhooks of this wire: who is told, and in which words (libredesk-resources 12). */
package io.helpdesk.dialect.libredesk.webhook;
