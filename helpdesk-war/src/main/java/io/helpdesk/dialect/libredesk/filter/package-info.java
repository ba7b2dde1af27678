/**
 * Filters and orders of lists, from this wire's JSON to conditions of the core (libredesk 9). Each field says which
 * operators and values it takes.
 */
package io.helpdesk.dialect.libredesk.filter;
