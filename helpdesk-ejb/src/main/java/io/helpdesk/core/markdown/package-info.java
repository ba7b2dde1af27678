/** What is written with marks, as mails and help centers show it. */
package io.helpdesk.core.markdown;
