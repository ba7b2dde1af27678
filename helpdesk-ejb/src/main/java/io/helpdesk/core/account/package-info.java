/** Tenants, the people who work in them, and what a person is in each. */
package io.helpdesk.core.account;
