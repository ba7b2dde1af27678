/** A MariaDB for tests, of this module and of the WAR's, which gets this package as a file of its own. */
package io.helpdesk.mariadb;
