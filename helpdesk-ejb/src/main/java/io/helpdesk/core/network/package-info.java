/** How the desk calls others: where it may, for how long, and how much of an answer it reads. */
package io.helpdesk.core.network;
