package io.helpdesk.api.account;

import io.helpdesk.api.caller.Credentials.IssuedToken;
import io.helpdesk.api.caller.TokenOwner;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;

/**
 * What users change of themselves, in all their accounts. Owners of tokens who are no users are refused ({@link Forbidden}
 * {@code "user"}). Each call joins the caller's transaction or starts its own.
 */
public interface OwnProfile {

    /**
     * @return the user with all memberships, as they are then
     * @throws Invalid {@code "user"}: {@code name} REQUIRED or TOO_LONG, {@code display_name}, {@code message_signature}
     *     TOO_LONG, {@code email} NOT_ALLOWED if it is another one
     */
    User change(TokenOwner owner, ChangeProfile command);

    /**
     * Shows the user with this picture.
     *
     * @throws Invalid {@code "user"}: {@code avatar} TOO_BIG, MALFORMED where it is no JPEG, PNG or GIF, or NOT_ALLOWED for who
     *     works in no account
     */
    User show(TokenOwner owner, Upload picture);

    /** Takes the picture away. */
    User removeAvatar(TokenOwner owner);

    /** Replaces the user's access token. Sessions stay. */
    IssuedToken resetToken(TokenOwner owner);
}
