package io.helpdesk.web.signin;

import java.util.function.UnaryOperator;

/** What browsers tell of where a request comes from. */
public final class Browsers {

    private Browsers() {}

    /**
     * Whether a page of another site, or of a neighbour of ours, made the browser send this (Fetch Metadata). Cookies alone
     * prove nothing then. Clients that are no browsers do not say.
     *
     * @param headers answers a header's value, or null
     */
    public static boolean sentByAnotherSite(UnaryOperator<String> headers) {
        var site = headers.apply("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
