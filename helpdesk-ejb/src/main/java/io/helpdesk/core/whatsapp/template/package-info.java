/** Message templates at WhatsApp's accounts (whatsapp-cloud 8): brought there, taken over from there, and what is said of them. */
package io.helpdesk.core.whatsapp.template;
