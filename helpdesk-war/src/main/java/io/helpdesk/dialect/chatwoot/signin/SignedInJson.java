package io.helpdesk.dialect.chatwoot.signin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.helpdesk.dialect.chatwoot.application.profile.ProfileJson;
import java.util.List;

/** Who has signed in (chatwoot-desk 1.1). */
public record SignedInJson(ProfileJson data) {

    /** That nobody has. */
    public record Refused(boolean success, List<String> errors) {

        static Refused because(String sentence) {
            return new Refused(false, List.of(sentence));
        }
    }

    /** Who is signed in (chatwoot-desk 1.4). */
    public record Validated(Payload payload) {}

    /** In a wrapper of its own. */
    public record Payload(boolean success, Data data) {}

    /** The user, and since when there is one. */
    public record Data(@JsonUnwrapped ProfileJson profile, String createdAt) {}
}
