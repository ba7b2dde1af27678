/** Macros: how they are kept, and what they do to a conversation. */
package io.helpdesk.dialect.libredesk.macro;
