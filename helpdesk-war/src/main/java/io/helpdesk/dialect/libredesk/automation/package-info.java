/** What would be done by itself, and when, as administrators define it: kept and not obeyed yet (libredesk-resources 9 to 11). */
package io.helpdesk.dialect.libredesk.automation;
