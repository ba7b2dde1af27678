package io.helpdesk.core.inbox;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.inbox.InboxProfile;
import io.helpdesk.api.inbox.InboxProfiles;
import io.helpdesk.api.inbox.Inboxes;
import io.helpdesk.api.inbox.SaveInboxProfile;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** What inboxes say of themselves, within the limits of WhatsApp (wassist 10.2), which are the only ones known. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class InboxProfilesBean implements InboxProfiles {

    private static final int ABOUT = 139;
    private static final int DESCRIPTION = 512;
    private static final int ADDRESS = 256;
    private static final int EMAIL = 128;
    private static final int VERTICAL = 64;
    private static final int WEBSITES = 2;
    private static final int WEBSITE = 256;
    private static final int ICEBREAKERS = 4;
    private static final int ICEBREAKER = 80;
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+\\S*");

    @Inject
    private EntityManager em;

    @Inject
    private Inboxes inboxes;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public InboxProfile get(Caller caller, long inboxId) {
        var inbox = inboxes.get(caller, inboxId);
        return rows.find(InboxProfileEntity.class, caller.accountId(), inboxId)
                .orElseGet(() -> new InboxProfileEntity(inboxId, caller.accountId()))
                .snapshot(inbox.name());
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public InboxProfile save(Caller caller, long inboxId, SaveInboxProfile command) {
        var inbox = inboxes.get(caller, inboxId);
        check(command);
        locks.hold(caller.accountId(), "profile of inbox " + inboxId);
        var profile = rows.find(InboxProfileEntity.class, caller.accountId(), inboxId)
                .orElseGet(() -> new InboxProfileEntity(inboxId, caller.accountId()));
        rows.lock(profile, "inbox");
        profile.write(command, clock.instant());
        em.persist(profile);
        return profile.snapshot(inbox.name());
    }

    private static void check(SaveInboxProfile command) {
        var email = Checks.written(command.email());
        new Checks()
                .notBlank("display_name", command.displayName())
                .longest("display_name", command.displayName(), Checks.LINE)
                .longest("about", command.about(), ABOUT)
                .longest("description", command.description(), DESCRIPTION)
                .longest("address", command.address(), ADDRESS)
                .longest("email", email, EMAIL)
                .form("email", email, Checks.EMAIL)
                .longest("picture_url", command.pictureUrl(), Checks.URL)
                .longest("vertical", command.vertical(), VERTICAL)
                .that(few(command.websites(), WEBSITES), "websites", Rule.TOO_MANY, WEBSITES)
                .longest("websites", longest(command.websites()), WEBSITE)
                .that(
                        command.websites() == null
                                || command.websites().stream()
                                        .allMatch(site -> WEB.matcher(site).matches()),
                        "websites",
                        Rule.MALFORMED)
                .that(few(command.icebreakers(), ICEBREAKERS), "icebreakers", Rule.TOO_MANY, ICEBREAKERS)
                .longest("icebreakers", longest(command.icebreakers()), ICEBREAKER)
                .refuse("profile");
    }

    private static boolean few(List<String> texts, int most) {
        return texts == null || texts.size() <= most;
    }

    private static String longest(List<String> texts) {
        return texts == null
                ? null
                : texts.stream().reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }
}
