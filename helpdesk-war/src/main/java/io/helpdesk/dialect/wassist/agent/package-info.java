/** AI agents: list, show, change (wassist 8). They are the account's agent bots. */
package io.helpdesk.dialect.wassist.agent;
