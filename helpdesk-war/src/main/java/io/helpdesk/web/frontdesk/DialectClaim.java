package io.helpdesk.web.frontdesk;

import io.helpdesk.api.caller.Credential;
import io.helpdesk.api.problem.HelpdeskException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which requests at the root belong to a dialect. An {@code @ApplicationScoped} bean in the dialect's package; nothing else
 * has to know about it.
 */
public interface DialectClaim {

    /** What the dialect says to this request; empty if it is not for it. Asked for requests outside of all mounts. */
    Optional<Claim> claim(RawRequest request);

    /**
     * The credential that the request shows by headers and path alone, if it opens anything. Asked before a body is waited
     * for; if it is empty, the dialect gets the request without the body, to refuse it.
     *
     * @param request its path is below {@link #mount()}
     * @throws HelpdeskException if nobody knows the credential; means the same as an empty answer
     */
    Optional<Credential> known(RawRequest request);

    /**
     * The path below the context root under which everything of the dialect is, such as {@code "/wassist"}. Faces of one
     * dialect may share it.
     */
    String mount();

    /** The paths below the context root under which the dialect has sockets; a handshake goes there as it came. */
    default Set<String> sockets() {
        return Set.of();
    }

    /**
     * Lets in who asks for one of the {@link #sockets}, or answers that nobody does.
     *
     * @return whether the handshake goes on
     */
    default boolean handshake(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return true;
    }

    /**
     * How many bytes the body of this request may have; empty for what is configured for all ({@code helpdesk.limits.body},
     * {@code helpdesk.limits.upload}).
     *
     * @param request its path is below {@link #mount()}
     */
    default OptionalLong bodyLimit(RawRequest request) {
        return OptionalLong.empty();
    }

    /** Calls of the dialect that are made once, to see that it answers. */
    default List<Probe> probes() {
        return List.of();
    }

    /** What the front page calls the dialect. */
    String title();

    /** The paths of the original that are claimed, for the front page, such as {@code "/api/v1/…/"}. */
    String paths();

    /** The document about it, such as {@code "docs/dialects/wassist.md"}. */
    String document();
}
