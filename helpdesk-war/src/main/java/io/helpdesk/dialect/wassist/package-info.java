/**
 * The Wassist dialect: what Wassist clients see.
 *
 * <p>Entrance: {@link io.helpdesk.dialect.wassist.WassistApplication}, at {@code wassist/api/v1}. Credential: {@link
 * io.helpdesk.dialect.wassist.ApiKeyAuthentication}. On this wire every path ends with a slash and works without one,
 * nothing is ever redirected, keys are camel case, everything goes by UUID but numbers, which go by their digits. What a
 * client may get wrong in a body is collected by {@link io.helpdesk.dialect.wassist.Fields} and answered together.
 *
 * <p>An agent here is an agent bot, a phone number is a Whatsapp inbox; conversations of other inboxes have no number. This
 * dialect talks to {@code io.helpdesk.api} only.
 */
package io.helpdesk.dialect.wassist;
