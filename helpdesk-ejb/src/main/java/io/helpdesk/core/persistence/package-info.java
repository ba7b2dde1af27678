/**
 * The database: its pool, its schema, Hibernate's start, rows and locks. What differs by database is in one class
 * each, behind {@code DatabaseDialect}.
 */
package io.helpdesk.core.persistence;
