/** What mails are to look like, as it is kept and checked. Nothing obeys it yet. */
package io.helpdesk.core.mailtemplate;
