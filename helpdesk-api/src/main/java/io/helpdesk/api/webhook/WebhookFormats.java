package io.helpdesk.api.webhook;

/** The formats of this application. */
public interface WebhookFormats {

    /** Makes a format known, instead of one with the same name; until then nothing is sent in it, but kept. */
    void add(WebhookFormat format);
}
