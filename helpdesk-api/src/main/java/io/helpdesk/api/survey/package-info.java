/** What contacts are asked when their conversation is resolved, and what they answer. */
package io.helpdesk.api.survey;
