/** Numbers, in the words of the Libredesk console (libredesk-desk 6.1). */
package io.helpdesk.dialect.libredesk.report;
