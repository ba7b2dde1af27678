/** A desk to try things on, made when the demo switch is on and the database is empty. */
package io.helpdesk.web.demo;
