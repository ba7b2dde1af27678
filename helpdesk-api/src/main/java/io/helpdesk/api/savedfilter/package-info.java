/** Filters that are kept: by a user for themself, and by an account for its members. */
package io.helpdesk.api.savedfilter;
