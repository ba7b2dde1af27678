package io.helpdesk.dialect.wassist.number;

import io.helpdesk.api.inbox.InboxProfile;
import io.helpdesk.api.whatsapp.WhatsAppNumbers.BusinessProfile;
import java.util.List;

/**
 * What contacts read of the business (wassist 10.2); each text null where nothing is said.
 *
 * @param isStarterBranded whether the original's operator advertises in it, which nobody does here
 */
record ProfileJson(
        String about,
        String description,
        String address,
        String email,
        String profilePictureUrl,
        List<String> websites,
        String vertical,
        boolean isStarterBranded) {

    static ProfileJson of(BusinessProfile profile) {
        return new ProfileJson(
                profile.about(),
                profile.description(),
                profile.address(),
                profile.email(),
                profile.pictureUrl(),
                profile.websites(),
                profile.vertical(),
                false);
    }

    static ProfileJson of(InboxProfile profile) {
        return new ProfileJson(
                profile.about(),
                profile.description(),
                profile.address(),
                profile.email(),
                profile.pictureUrl(),
                profile.websites(),
                profile.vertical(),
                false);
    }
}
