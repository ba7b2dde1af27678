package io.helpdesk.api.message;

/** How a message's content is to be shown (chatwoot-application 5.1, in its order). */
public enum ContentType {
    TEXT,
    INPUT_TEXT,
    INPUT_TEXTAREA,
    INPUT_EMAIL,
    INPUT_SELECT,
    CARDS,
    FORM,
    ARTICLE,
    INCOMING_EMAIL,
    INPUT_CSAT,
    INTEGRATIONS,
    STICKER
}
