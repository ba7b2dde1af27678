package io.helpdesk.api.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.List;

/** The help centers of an account. Each call joins the caller's transaction or starts its own. */
public interface Portals {

    /** As many as an account may have. */
    int MOST = 100;

    /** As many languages as a portal may have. */
    int MOST_LOCALES = 50;

    /** By id. */
    List<Portal> list(Caller caller);

    /** What is in them, language by language; of a language with nothing in it there is none. */
    List<PortalTally> tallies(Caller caller);

    /** @throws NotFound {@code "portal"} */
    Portal get(Caller caller, String slug);

    /**
     * One in English, unless the command says otherwise.
     *
     * @throws Invalid {@code "portal"}: {@code name} or {@code slug} REQUIRED or TOO_LONG, {@code slug} or {@code
     *     custom_domain} MALFORMED or TAKEN, {@code color} or {@code homepage_link} MALFORMED, {@code custom_domain}, {@code
     *     header_text}, {@code homepage_link} or {@code page_title} TOO_LONG, {@code allowed_locales} REQUIRED, MALFORMED or
     *     TOO_MANY, {@code avatar} TOO_BIG or MALFORMED for the logo, {@code default_locale} UNKNOWN_VALUE where it is none of them, {@code inbox} UNKNOWN_REFERENCE, or
     *     NOT_ALLOWED where it is none of a website, {@code portal} TOO_MANY
     */
    Portal create(Caller caller, SavePortal command);

    /** @throws NotFound {@code "portal"}, and {@code "file"} for a logo that is not there or that something else has */
    Portal update(Caller caller, String slug, SavePortal command);

    /** Takes its logo away, if it has one. */
    Portal removeLogo(Caller caller, String slug);

    /**
     * With all that is in it.
     *
     * @throws NotFound {@code "portal"}
     */
    void delete(Caller caller, String slug);
}
