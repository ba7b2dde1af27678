/**
 * The people who answer in an account, with their role and whether they are there. An agent is a user's membership as
 * its account sees it.
 */
package io.helpdesk.api.agent;
