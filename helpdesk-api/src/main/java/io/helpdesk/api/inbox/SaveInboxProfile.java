package io.helpdesk.api.inbox;

import java.util.List;
import java.util.Optional;

/** What to write on an {@link InboxProfile}; null leaves a field alone, {@code Optional.empty()} clears it. */
public record SaveInboxProfile(
        String displayName,
        Optional<String> about,
        Optional<String> description,
        Optional<String> address,
        Optional<String> email,
        Optional<String> pictureUrl,
        Optional<String> vertical,
        List<String> websites,
        List<String> icebreakers) {

    public static SaveInboxProfile displayName(String name) {
        return new SaveInboxProfile(name, null, null, null, null, null, null, null, null);
    }

    public static SaveInboxProfile icebreakers(List<String> icebreakers) {
        return new SaveInboxProfile(null, null, null, null, null, null, null, null, icebreakers);
    }
}
