/** Trying agents out: talks with one as its customers have them, and personas that play the customer. */
package io.helpdesk.api.simulation;
