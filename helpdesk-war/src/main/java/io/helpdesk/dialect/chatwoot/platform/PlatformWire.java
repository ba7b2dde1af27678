package io.helpdesk.dialect.chatwoot.platform;

import io.helpdesk.dialect.chatwoot.Answers;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;
import io.helpdesk.dialect.chatwoot.CurrentParams;
import io.helpdesk.dialect.chatwoot.PathId;
import io.helpdesk.web.credential.OperatorWire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** The Platform API's manners, for the keys of other dialects. */
@ApplicationScoped
public class PlatformWire implements OperatorWire {

    @Inject
    CurrentParams params;

    @Override
    public long id(String segment) {
        return PathId.leadingNumber(segment);
    }

    @Override
    public Optional<String> text(String name) {
        return params.get().text(name);
    }

    @Override
    public String time(Instant time) {
        return ChatwootTimes.iso(time);
    }

    @Override
    public Response done() {
        return Answers.empty();
    }
}
