/**
 * Refusals. The core throws kind, subject, fields and rules, never a sentence and never a status.
 *
 * <p>Subjects and fields that dialects word specially:
 *
 * <table>
 * <caption>Refusals of the services</caption>
 * <tr><th>Thrown</th><th>When</th></tr>
 * <tr><td>{@code Conflict("source_id")}</td><td>the source id belongs to another contact of an Api or WebWidget inbox</td></tr>
 * <tr><td>{@code Invalid("session", contact_email, REQUIRED)}</td><td>an Email inbox needs the contact's address; {@code contact_phone_number} likewise</td></tr>
 * <tr><td>{@code Invalid("session", source_id, MALFORMED, ChannelKind)}</td><td>source id not in the form of the channel</td></tr>
 * <tr><td>{@code Invalid("conversation", additional_attributes|custom_attributes, ATTRIBUTE_TOO_LONG|ATTRIBUTE_TOO_BIG, key)}</td><td>a top-level value is too long or too big</td></tr>
 * <tr><td>{@code Invalid("message", content, TOO_LONG, 150000)}</td><td></td></tr>
 * <tr><td>{@code Invalid("message", base, TOO_MANY, 200)}</td><td>more than 200 messages in the conversation within a minute</td></tr>
 * <tr><td>{@code Invalid("message", message_type, NOT_AN_API_INBOX)}</td><td>an agent or bot posts an incoming message elsewhere</td></tr>
 * <tr><td>{@code Invalid("message", recipients, MALFORMED)}</td><td>an e-mail address in to, cc or bcc; {@code REQUIRED} when a reply by mail has no "to"</td></tr>
 * <tr><td>{@code Invalid("message", attachments, TOO_MANY, 15)}</td><td></td></tr>
 * <tr><td>{@code Invalid("message", template, UNKNOWN_REFERENCE)}</td><td>no approved template of that name on the sending inbox; field {@code template_variables} with MALFORMED when the number of values does not fit</td></tr>
 * <tr><td>{@code NotFound("inbox"|"contact"|"session"|"conversation"|"message"|"agent"|"team"|"bot"|"file"|"account"|"user"|...)}</td><td></td></tr>
 * <tr><td>{@code Invalid("contact", email|phone_number|identifier|name, MALFORMED|TAKEN|TOO_LONG)}</td><td></td></tr>
 * </table>
 */
package io.helpdesk.api.problem;
