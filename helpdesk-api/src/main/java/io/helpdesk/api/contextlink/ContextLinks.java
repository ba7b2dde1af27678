package io.helpdesk.api.contextlink;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.problem.Forbidden;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/**
 * The links of an account. Each call joins the caller's transaction or starts its own. All but {@link #active} and {@link #url}
 * need {@link io.helpdesk.api.caller.Permission#CONTEXT_LINK_WRITE}.
 */
public interface ContextLinks {

    /** As many as an account may have. */
    int MOST = 100;

    /** Characters of a secret, which are the bytes of an AES-256 key. */
    int SECRET_LENGTH = 32;

    /** In the order in which they were made. */
    List<ContextLink> list(Caller caller);

    /** Those that are shown, in the order in which they were made. */
    List<ContextLink> active(Caller caller);

    /** @throws NotFound {@code "link"} */
    ContextLink get(Caller caller, long linkId);

    /**
     * @throws Invalid {@code "link"}: {@code name} or {@code url_template} REQUIRED or TOO_LONG, {@code secret} MALFORMED if
     *     it has not {@link #SECRET_LENGTH} characters that are each one byte, {@code links} TOO_MANY
     */
    ContextLink create(Caller caller, SaveContextLink command);

    /**
     * @throws NotFound {@code "link"}
     * @throws Invalid as {@link #create}
     */
    ContextLink update(Caller caller, long linkId, SaveContextLink command);

    /**
     * Shows it, or no more.
     *
     * @throws NotFound {@code "link"}
     */
    ContextLink toggle(Caller caller, long linkId);

    /** @throws NotFound {@code "link"} */
    void delete(Caller caller, long linkId);

    /**
     * The address that a link has for a conversation: {@code email}, {@code phone}, {@code phone_country_code}, {@code
     * external_user_id}, {@code contact_id}, {@code first_name}, {@code last_name}, {@code conversation_uuid} are its
     * contact's and its own; {@code token} is the same and who is calling, as JSON under the secret, for who has that to
     * read (AES-256-GCM: 12 random bytes, what is sealed and its tag, in Base64).
     *
     * @throws NotFound {@code "link"}, {@code "conversation"}
     * @throws Forbidden if the caller does not reach the conversation
     */
    String url(Caller caller, long linkId, ConversationRef which);
}
