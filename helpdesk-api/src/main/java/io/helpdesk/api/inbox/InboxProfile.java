package io.helpdesk.api.inbox;

import java.util.List;

/**
 * What an inbox says of itself to those who write there. Each text is null where nothing is said.
 *
 * @param displayName how it is called; never null
 * @param about a line of at most 139 characters
 * @param description at most 512 characters
 * @param address at most 256 characters
 * @param email at most 128 characters
 * @param pictureUrl of at most 2048 characters
 * @param vertical what the business does, in the provider's words
 * @param websites at most two, of at most 256 characters
 * @param icebreakers what a contact may begin with by a tap: at most four, of at most 80 characters
 */
public record InboxProfile(
        String displayName,
        String about,
        String description,
        String address,
        String email,
        String pictureUrl,
        String vertical,
        List<String> websites,
        List<String> icebreakers) {}
