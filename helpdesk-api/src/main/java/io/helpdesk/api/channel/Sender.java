package io.helpdesk.api.channel;

/**
 * Who wrote from outside. A known address is its contact, whatever else is said. An unknown one belongs to the contact with
 * this identifier, else this e-mail address, else this number; else it is a new contact's.
 *
 * @param address in the inbox: the e-mail address in an Email inbox, the number in a Whatsapp inbox, elsewhere any id of
 *     at most 255 characters
 * @param name null for unknown
 * @param email null for unknown
 * @param phoneNumber E.164 with its plus sign; null for unknown
 * @param identifier null for none
 */
public record Sender(String address, String name, String email, String phoneNumber, String identifier) {}
