/** Pages of others that clients show beside a conversation. */
package io.helpdesk.core.dashboardapp;
