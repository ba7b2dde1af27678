/** What database servers for tests have in common, in this module and in the WAR's, which gets this package as a file of its own. */
package io.helpdesk.database;
