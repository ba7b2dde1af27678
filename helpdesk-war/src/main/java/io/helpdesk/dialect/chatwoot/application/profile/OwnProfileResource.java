package io.helpdesk.dialect.chatwoot.application.profile;

import io.helpdesk.api.account.ChangeProfile;
import io.helpdesk.api.account.OwnProfile;
import io.helpdesk.api.account.Users;
import io.helpdesk.api.problem.Unauthenticated;
import io.helpdesk.api.signin.UserPasswords;
import io.helpdesk.api.transaction.Transactions;
import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.Avatars;
import io.helpdesk.dialect.chatwoot.ChatwootJson;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import io.helpdesk.dialect.chatwoot.ChatwootRefusal;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.CurrentSession;
import io.helpdesk.dialect.chatwoot.ErrorJson;
import io.helpdesk.dialect.chatwoot.application.CurrentOwner;
import io.helpdesk.web.CurrentCredential;
import io.helpdesk.web.admission.Door;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What users change of themselves (chatwoot-desk 2.1). */
@Path("profile")
@Produces(ChatwootJson.TYPE)
@ApplicationScoped
public class OwnProfileResource {

    @Inject
    OwnProfile own;

    @Inject
    Users users;

    @Inject
    UserPasswords passwords;

    @Inject
    Transactions transactions;

    @Inject
    CurrentOwner owner;

    @Inject
    CurrentSession session;

    @Inject
    CurrentCredential credential;

    @Inject
    CurrentParams params;

    @Inject
    Door door;

    /** A password is changed first, and where that is refused nothing else is. */
    @PUT
    public ProfileJson update() {
        var sent = params.get().wrapped("profile");
        var picture = Avatars.of(sent);
        if (sent.present("password")) {
            changePassword(sent);
        }
        var command = new ChangeProfile(
                sent.text("name").orElse(null),
                clearable(sent, "display_name"),
                sent.filled("email").orElse(null),
                clearable(sent, "message_signature"),
                sent.object("ui_settings").orElse(null),
                sent.text("phone_number")
                        .map(number -> Map.<String, Object>of("phone_number", number))
                        .orElse(null));
        return ProfileJson.of(
                transactions.together(() -> {
                    var changed = own.change(owner.get(), command);
                    return picture.map(file -> own.show(owner.get(), file)).orElse(changed);
                }),
                credential.get());
    }

    @PATCH
    public ProfileJson change() {
        return update();
    }

    @DELETE
    @Path("avatar")
    public ProfileJson removeAvatar() {
        return ProfileJson.of(own.removeAvatar(owner.get()), credential.get());
    }

    /** Whoever makes users vouches for their addresses: there is nobody to whom one would be sent. */
    @POST
    @Path("resend_confirmation")
    public Response resendConfirmation() {
        return Answers.empty();
    }

    /** The old one is dead at once; the new one is shown this once. */
    @POST
    @Path("reset_access_token")
    public ProfileJson resetAccessToken() {
        var issued = own.resetToken(owner.get());
        return ProfileJson.of(users.self(owner.get()), issued.token());
    }

    private void changePassword(ChatwootParams sent) {
        var current = sent.text("current_password").orElse("");
        var next = sent.text("password").orElse("");
        try {
            door.signIn("profile " + owner.get().id(), current, () -> {
                if (!sent.text("password_confirmation").orElse(next).equals(next)) {
                    throw new ChatwootRefusal(
                            422,
                            new ErrorJson.RecordInvalid(
                                    "Password confirmation doesn't match Password", List.of("password_confirmation")));
                }
                session.get()
                        .ifPresentOrElse(
                                shown -> passwords.change(shown, current, next),
                                () -> passwords.change(owner.get(), current, next));
                return null;
            });
        } catch (Unauthenticated wrong) {
            throw ChatwootRefusal.unprocessable("Invalid current password");
        }
    }

    /** A blank text clears; one that was not sent changes nothing. */
    private static Optional<String> clearable(ChatwootParams sent, String key) {
        return sent.has(key) ? sent.filled(key) : null;
    }
}
