/** How an account shows itself on this wire, and the words that its console is told (libredesk-desk 2). */
package io.helpdesk.dialect.libredesk.settings;
