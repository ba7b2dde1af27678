/** Webhooks of this wire: who is told, in which words, and what became of it (wassist 13). */
package io.helpdesk.dialect.wassist.webhook;
