/** Mail that comes in, for those who have it already: a host application, or a mail server that hands it over. */
package io.helpdesk.api.mail;
