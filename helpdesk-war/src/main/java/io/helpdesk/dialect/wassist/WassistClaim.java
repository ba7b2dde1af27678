package io.helpdesk.dialect.wassist;

import io.helpdesk.web.frontdesk.Claim;
import io.helpdesk.web.frontdesk.RawRequest;
import io.helpdesk.web.frontdesk.RoomClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What is ours at the root (wassist 15.2): what shows one of our credentials, and else what ends with a slash. */
@ApplicationScoped
public class WassistClaim implements RoomClaim {

    private static final String MOUNT = "/wassist";

    @Override
    public Optional<Claim> claim(RawRequest request) {
        if (!request.path().startsWith("/api/v1/")) {
            return Optional.empty();
        }
        if (showsOurCredential(request)) {
            return Optional.of(new Claim(Claim.Strength.CREDENTIAL, MOUNT + request.path()));
        }
        return request.endsWithSlash()
                ? Optional.of(new Claim(Claim.Strength.SHAPE, MOUNT + request.path()))
                : Optional.empty();
    }

    private static boolean showsOurCredential(RawRequest request) {
        Optional<String> authorization = request.header("Authorization");
        return authorization.isPresent()
                ? authorization.get().startsWith(ApiKeyAuthentication.TOKEN) && authorization.get().indexOf(':') < 0
                : request.has(ApiKeyAuthentication.API_KEY);
    }

    @Override
    public String mount() {
        return MOUNT;
    }

    @Override
    public String title() {
        return "Wassist";
    }

    @Override
    public String paths() {
        return "/api/v1/…/ with a slash at the end";
    }

    @Override
    public String document() {
        return "docs/dialects/wassist.md";
    }
}
