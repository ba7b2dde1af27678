/** Message templates (wassist 12). Checked as Meta checks names, languages and components. */
package io.helpdesk.dialect.wassist.template;
