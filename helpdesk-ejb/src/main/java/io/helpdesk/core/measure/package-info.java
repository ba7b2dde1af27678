/**
 * The one place where Micrometer is: what happens is counted here, by those who do it or by the events that tell of it, and
 * what only the database knows is asked when somebody looks.
 */
package io.helpdesk.core.measure;
