/** Message templates and what becomes of them when values are put in. Their form is WhatsApp's. */
package io.helpdesk.core.template;
