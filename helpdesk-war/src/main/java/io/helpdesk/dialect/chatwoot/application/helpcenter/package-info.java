/** Help centers as agents and administrators keep them (chatwoot-desk 10). */
package io.helpdesk.dialect.chatwoot.application.helpcenter;
