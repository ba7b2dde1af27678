/** When the desks of an account are at work, as administrators define it. */
package io.helpdesk.api.hours;
