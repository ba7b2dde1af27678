package io.helpdesk.web.admission;

import jakarta.enterprise.context.RequestScoped;

/** Who sent this request, behind the proxies that are trusted. */
@RequestScoped
public class ClientAddress {

    private String address = "";

    /** {@code ""} in a request that did not come through the front desk. */
    public String get() {
        return address;
    }

    public void set(String client) {
        address = client;
    }
}
