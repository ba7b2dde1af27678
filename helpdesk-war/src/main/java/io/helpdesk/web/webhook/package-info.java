/** What the dialects' webhook formats have in common. */
package io.helpdesk.web.webhook;
