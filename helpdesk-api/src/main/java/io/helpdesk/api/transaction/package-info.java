/** Several calls of services as one. */
package io.helpdesk.api.transaction;
