package io.helpdesk.core.helpcenter;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.helpcenter.Portal;
import io.helpdesk.api.helpcenter.PortalTally;
import io.helpdesk.api.helpcenter.Portals;
import io.helpdesk.api.helpcenter.SavePortal;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.channeltype.ChannelTypes;
import io.helpdesk.core.file.PictureOf;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.inbox.InboxEntity;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.NaturalLocks;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.persistence.UniqueNames;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keeps help centers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class PortalsBean implements Portals {

    private static final String SUBJECT = PortalRows.SUBJECT;

    private static final int LONGEST_SLUG = 100;

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})?");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{3,8}");
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** Addresses name no account. */
    private static final long INSTALLATION = 0;

    @Inject
    private EntityManager em;

    @Inject
    private PortalRows portals;

    @Inject
    private PortalTallies tallies;

    @Inject
    private NaturalLocks locks;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    private Pictures pictures;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<Portal> list(Caller caller) {
        var all = rows.all(PortalEntity.class, caller.accountId());
        var logos = pictures.logos(all.stream().map(PortalEntity::id).toList());
        return all.stream()
                .map(portal -> portal.snapshot(logos.get(portal.id())))
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<PortalTally> tallies(Caller caller) {
        return tallies.of(caller);
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Portal get(Caller caller, String slug) {
        return shown(portals.own(caller.accountId(), slug));
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Portal create(Caller caller, SavePortal command) {
        var tidy = tidied(command);
        var checks = new Checks().required("name", tidy.name()).required("slug", tidy.slug());
        check(caller, tidy, checks);
        if (tidy.defaultLocale() != null && tidy.locales() != null) {
            new Checks()
                    .that(tidy.locales().contains(tidy.defaultLocale()), "default_locale", Rule.UNKNOWN_VALUE)
                    .refuse(SUBJECT);
        }
        quotas.claim(PortalEntity.class, caller.accountId(), SUBJECT, MOST);
        claim(tidy, UniqueNames.NEW);
        var portal = PortalEntity.create(caller.accountId(), tidy, clock.instant());
        em.persist(portal);
        takeLogo(portal, tidy);
        return shown(portal);
    }

    private Portal shown(PortalEntity portal) {
        return portal.snapshot(pictures.logos(List.of(portal.id())).get(portal.id()));
    }

    private void takeLogo(PortalEntity portal, SavePortal command) {
        var logo = command.logo();
        if (logo != null) {
            em.flush();
            pictures.remove(PictureOf.PORTAL, portal.id());
            pictures.take(
                    PictureOf.PORTAL, portal.id(), portal.accountId(), logo.fileUuid(), logo.signature(), SUBJECT);
        }
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Portal removeLogo(Caller caller, String slug) {
        var portal = portals.own(caller.accountId(), slug);
        rows.lock(portal, SUBJECT);
        pictures.remove(PictureOf.PORTAL, portal.id());
        return shown(portal);
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public Portal update(Caller caller, String slug, SavePortal command) {
        var portal = portals.own(caller.accountId(), slug);
        var tidy = tidied(command);
        var checks = new Checks().notBlank("name", tidy.name()).notBlank("slug", tidy.slug());
        check(caller, tidy, checks);
        claim(tidy, portal.id());
        rows.lock(portal, SUBJECT);
        portal.write(tidy, clock.instant());
        new Checks()
                .that(portal.has(portal.defaultLocale()), "default_locale", Rule.UNKNOWN_VALUE)
                .refuse(SUBJECT);
        takeLogo(portal, tidy);
        return shown(portal);
    }

    @Override
    @Requires(Permission.ADMINISTER)
    public void delete(Caller caller, String slug) {
        var portal = portals.own(caller.accountId(), slug);
        rows.lock(portal, SUBJECT);
        em.remove(portal);
    }

    /** Hosts are the same in letters of any size, and a language is named once. */
    private static SavePortal tidied(SavePortal command) {
        var look = command.look();
        if (look != null && look.customDomain() != null) {
            look = new SavePortal.Look(
                    look.customDomain().map(host -> host.toLowerCase(Locale.ROOT)),
                    look.color(),
                    look.headerText(),
                    look.homepageLink(),
                    look.pageTitle());
        }
        return new SavePortal(
                command.slug(),
                command.name(),
                look,
                command.archived(),
                command.defaultLocale(),
                command.locales() == null
                        ? null
                        : command.locales().stream().distinct().toList(),
                command.inboxId(),
                command.logo());
    }

    private void check(Caller caller, SavePortal command, Checks checks) {
        checks.longest("name", command.name(), Checks.LINE)
                .longest("slug", command.slug(), LONGEST_SLUG)
                .form("slug", command.slug(), PortalRows.SLUG);
        if (command.look() != null) {
            look(command.look(), checks);
        }
        if (command.locales() != null) {
            checks.that(!command.locales().isEmpty(), "allowed_locales", Rule.REQUIRED)
                    .that(command.locales().size() <= MOST_LOCALES, "allowed_locales", Rule.TOO_MANY, (long)
                            MOST_LOCALES)
                    .that(
                            command.locales().stream().allMatch(PortalsBean::isLocale),
                            "allowed_locales",
                            Rule.MALFORMED);
        }
        checks.that(
                command.defaultLocale() == null || isLocale(command.defaultLocale()), "default_locale", Rule.MALFORMED);
        if (command.inboxId() != null && command.inboxId().isPresent()) {
            inbox(caller, command.inboxId().get(), checks);
        }
        checks.refuse(SUBJECT);
    }

    private static boolean isLocale(String text) {
        return LOCALE.matcher(text).matches();
    }

    private static void look(SavePortal.Look look, Checks checks) {
        checks.form("custom_domain", Checks.written(look.customDomain()), DOMAIN)
                .longest("custom_domain", look.customDomain(), Checks.LINE)
                .form("color", Checks.written(look.color()), COLOR)
                .longest("header_text", look.headerText(), Checks.LINE)
                .form("homepage_link", Checks.written(look.homepageLink()), LINK)
                .longest("homepage_link", look.homepageLink(), Checks.URL)
                .longest("page_title", look.pageTitle(), Checks.LINE);
    }

    private void inbox(Caller caller, long inboxId, Checks checks) {
        var inbox = em.find(InboxEntity.class, inboxId);
        boolean known = inbox != null && inbox.accountId() == caller.accountId();
        checks.that(known, "inbox", Rule.UNKNOWN_REFERENCE)
                .that(!known || ChannelTypes.of(inbox.snapshot().kind()).hasWebsiteToken(), "inbox", Rule.NOT_ALLOWED);
    }

    /** Nobody else in the installation has the slug or the domain, nor gets it until the transaction ends. */
    private void claim(SavePortal command, long self) {
        var domain =
                command.look() == null ? null : Checks.written(command.look().customDomain());
        locks.hold(
                INSTALLATION,
                command.slug() == null ? null : "portal slug " + command.slug(),
                domain == null ? null : "portal domain " + domain);
        new Checks()
                .that(isFree("slug", command.slug(), self), "slug", Rule.TAKEN)
                .that(isFree("customDomain", domain, self), "custom_domain", Rule.TAKEN)
                .refuse(SUBJECT);
    }

    private boolean isFree(String field, String value, long self) {
        return value == null
                || em.createQuery(
                                        "select count(p) from PortalEntity p where p." + field
                                                + " = :value and p.id <> :self",
                                        Long.class)
                                .setParameter("value", value)
                                .setParameter("self", self)
                                .getSingleResult()
                        == 0;
    }
}
