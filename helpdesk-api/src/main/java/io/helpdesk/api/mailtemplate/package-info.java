/** What mails are to look like, as accounts write it down. Nothing obeys it yet. */
package io.helpdesk.api.mailtemplate;
