/** Macros: what they are made of, who reaches them, and how they are carried out by the services that agents use as well. */
package io.helpdesk.core.macro;
