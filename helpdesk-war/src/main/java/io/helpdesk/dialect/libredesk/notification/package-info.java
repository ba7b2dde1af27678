/** What agents are told of, in the words of the Libredesk console (libredesk-desk 2.5). */
package io.helpdesk.dialect.libredesk.notification;
