/** Campaigns of websites, kept and shown to no visitor yet (chatwoot-desk 11). */
package io.helpdesk.dialect.chatwoot.application.campaign;
