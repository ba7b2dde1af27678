package io.helpdesk.api.mailtemplate;

/**
 * What a template is to be, as a whole.
 *
 * @param subject null for none
 */
public record SaveMailTemplate(MailTemplate.Kind kind, String name, String subject, String body, boolean usual) {}
