package io.helpdesk.dialect.libredesk;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Puts our JSON before the server's own, which some engines prefer to a provider that is only listed. */
@Provider
public class LibredeskJsonFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new LibredeskJson(), 1);
        return true;
    }
}
