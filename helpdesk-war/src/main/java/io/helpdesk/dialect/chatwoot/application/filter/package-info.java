/**
 * Filters of conversations as clients write them: attributes, operators and values (chatwoot-application 3.4). They become
 * conditions of the core.
 */
package io.helpdesk.dialect.chatwoot.application.filter;
