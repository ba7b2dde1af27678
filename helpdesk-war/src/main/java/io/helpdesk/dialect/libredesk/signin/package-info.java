/** How agents come to a session of the console and to a password (libredesk-desk 1.2). */
package io.helpdesk.dialect.libredesk.signin;
