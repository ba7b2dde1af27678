package io.helpdesk.api.problem;

/** The rules a field can break. */
public enum Rule {
    /** Nothing was given. */
    REQUIRED,
    /** Not in the expected form. */
    MALFORMED,
    /** Not one of the known values; the detail is the value given. */
    UNKNOWN_VALUE,
    /** Names something that does not exist or is not usable here. */
    UNKNOWN_REFERENCE,
    /** Longer than allowed; the detail is the limit in characters, as Long. */
    TOO_LONG,
    /** Above the highest value or size; the detail is the limit, as Long. */
    TOO_BIG,
    /** Shorter or smaller than allowed; the detail is the limit, as Long. */
    TOO_SMALL,
    /** More items than allowed; the detail is the limit, as Long. */
    TOO_MANY,
    /** Another record has it already. */
    TAKEN,
    /** An address in a network of somebody's own, where nothing is sent (helpdesk.webhooks.allow.private). */
    PRIVATE_ADDRESS,
    /** Not allowed in this place. */
    NOT_ALLOWED,
    /** Only messages of a contact's own channel may come in here (incoming posts are for Api inboxes). */
    NOT_AN_API_INBOX,
    /** An attribute value breaks its limit; the detail is the attribute's key. */
    ATTRIBUTE_TOO_LONG,
    /** An attribute value breaks its limit; the detail is the attribute's key. */
    ATTRIBUTE_TOO_BIG,
    /** The provider behind the channel refused it, or could not be asked; the detail is what it said. */
    PROVIDER,
    /** A text whose every word is in so many messages that not all of them were looked through in time. */
    TOO_COMMON
}
