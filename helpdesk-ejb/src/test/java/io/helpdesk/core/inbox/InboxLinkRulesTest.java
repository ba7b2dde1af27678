package io.helpdesk.core.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.helpdesk.api.inbox.InboxLinks.SaveLink;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxLinkRulesTest {

    @Test
    void addressesInTheWebAndNoneAreTaken() {
        InboxLinkRules.check(new SaveLink(null, Optional.empty()));
        InboxLinkRules.check(
                new SaveLink(Optional.of("https://example.org/done?a=b"), Optional.of("HTTP://localhost:81")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/done",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "https:///done"
            })
    void whatIsNoAddressInTheWebIsRefused(String url) {
        var refused = assertThrows(
                Invalid.class, () -> InboxLinkRules.check(new SaveLink(Optional.of(url), Optional.of(url))));
        assertEquals(
                List.of(
                        new Violation("success_url", Rule.MALFORMED, null),
                        new Violation("return_url", Rule.MALFORMED, null)),
                refused.violations());
    }
}
