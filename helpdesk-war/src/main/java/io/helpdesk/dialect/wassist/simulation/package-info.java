/** Agents that are tried out: simulations, personas and test runs (wassist 13.5). */
package io.helpdesk.dialect.wassist.simulation;
