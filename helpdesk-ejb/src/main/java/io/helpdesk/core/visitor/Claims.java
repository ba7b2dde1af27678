package io.helpdesk.core.visitor;

import io.helpdesk.api.contact.Claim;
import io.helpdesk.api.contact.SaveContact;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.visitor.VisitorProfile;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.contact.ContactRules;
import io.helpdesk.core.contact.DeepMerge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Takes down what visitors say about themselves, under the rules of a contact that it is not written on. */
@ApplicationScoped
class Claims {

    @Inject
    private ContactRules rules;

    @Inject
    private Clock clock;

    /** @throws Invalid {@code "contact"} as a contact would refuse it */
    Claim begin(long accountId, VisitorProfile profile) {
        return checked(
                accountId,
                profile.name() == null ? VisitorNames.any() : profile.name(),
                profile.email(),
                profile.phoneNumber(),
                profile.identifier(),
                profile.avatarUrl(),
                profile.customAttributes() == null ? Map.of() : profile.customAttributes());
    }

    /** The same with what is said now: nothing can be cleared, attributes are merged in depth (chatwoot-client 1.6). */
    Claim goOn(long accountId, Claim before, VisitorProfile profile) {
        return checked(
                accountId,
                given(profile.name(), before.name()),
                given(profile.email(), before.email()),
                given(profile.phoneNumber(), before.phoneNumber()),
                before.identifier(),
                before.avatarUrl() == null ? profile.avatarUrl() : before.avatarUrl(),
                profile.customAttributes() == null
                        ? before.customAttributes()
                        : DeepMerge.of(before.customAttributes(), profile.customAttributes()));
    }

    private static String given(String said, String before) {
        return said == null || said.isBlank() ? before : said;
    }

    private Claim checked(
            long accountId,
            String name,
            String email,
            String phoneNumber,
            String identifier,
            String avatarUrl,
            Map<String, Object> attributes) {
        var now = clock.instant();
        var nobody = ContactEntity.create(accountId, now);
        rules.writeFree(
                nobody,
                SaveContact.builder()
                        .name(name)
                        .email(email)
                        .phoneNumber(phoneNumber)
                        .identifier(identifier)
                        .avatarUrl(avatarUrl)
                        .customAttributes(attributes)
                        .build(),
                now);
        return new Claim(
                nobody.name(),
                nobody.email(),
                nobody.phoneNumber(),
                nobody.identifier(),
                nobody.avatarUrl(),
                nobody.customAttributes());
    }
}
