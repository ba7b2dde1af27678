/**
 * What WhatsApp's Cloud API brings. A call is divided into {@link io.helpdesk.core.whatsapp.incoming.Arrivals arrivals}, which are stored before it is
 * answered; each is worked off in a transaction that removes it. Files are fetched before that, outside of transactions.
 */
package io.helpdesk.core.whatsapp.incoming;
