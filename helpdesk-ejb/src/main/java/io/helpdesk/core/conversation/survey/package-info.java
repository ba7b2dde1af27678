/** Surveys: when contacts are asked, by which message, and what they answered. */
package io.helpdesk.core.conversation.survey;
