/**
 * Messages of a conversation: list, read, send (libredesk 11). Bodies are HTML on this wire, with inline pictures as files.
 */
package io.helpdesk.dialect.libredesk.message;
