/**
 * The language of conditions, read in two ways: as a query of the database, and against one conversation that is at hand.
 * Both say the same of the same conversation.
 */
package io.helpdesk.core.condition;
