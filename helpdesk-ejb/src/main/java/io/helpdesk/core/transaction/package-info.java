/** The services' own transactions, and what happens when one of them loses against another (ADR 19). */
package io.helpdesk.core.transaction;
