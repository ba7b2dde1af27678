package io.helpdesk.dialect.chatwoot.application.helpcenter;

import io.helpdesk.api.helpcenter.Portal;
import io.helpdesk.api.helpcenter.PortalTally;
import io.helpdesk.dialect.chatwoot.application.inbox.InboxJson;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A help center, with how much is in it (chatwoot-desk 10). */
public record PortalJson(
        long id,
        String color,
        String customDomain,
        String headerText,
        String homepageLink,
        String name,
        String pageTitle,
        String slug,
        boolean archived,
        long accountId,
        Config config,
        Optional<InboxJson> inbox,
        Optional<LogoJson> logo,
        Meta meta) {

    /** @param blobId as uploads have it */
    public record LogoJson(
            long id, long portalId, String fileType, long accountId, String fileUrl, String blobId, String filename) {}

    /** Its languages. */
    public record Config(List<LocaleJson> allowedLocales) {}

    /** One of them. */
    public record LocaleJson(String code, long articlesCount, long categoriesCount) {}

    /** @param mineArticlesCount left out for who is no person */
    public record Meta(
            long allArticlesCount,
            long archivedArticlesCount,
            long publishedCount,
            long draftArticlesCount,
            Optional<Long> mineArticlesCount,
            long categoriesCount,
            String defaultLocale) {}

    /** Several. */
    public record Several(List<PortalJson> payload, SeveralMeta meta) {}

    public record SeveralMeta(long currentPage, long portalsCount) {}

    /**
     * @param tallies of all portals
     * @param person whether somebody asks who may have written some of it
     */
    static PortalJson of(
            Portal portal,
            List<PortalTally> tallies,
            Optional<InboxJson> inbox,
            Optional<LogoJson> logo,
            boolean person) {
        var own = tallies.stream()
                .filter(tally -> tally.portalId() == portal.id())
                .toList();
        var locales = portal.locales().stream()
                .map(code -> {
                    var in = own.stream()
                            .filter(tally -> tally.locale().equals(code))
                            .toList();
                    return new LocaleJson(code, sum(in, PortalTally::articles), sum(in, PortalTally::categories));
                })
                .toList();
        return new PortalJson(
                portal.id(),
                portal.look().color(),
                portal.look().customDomain(),
                portal.look().headerText(),
                portal.look().homepageLink(),
                portal.name(),
                portal.look().pageTitle(),
                portal.slug(),
                portal.archived(),
                portal.accountId(),
                new Config(locales),
                inbox,
                logo,
                new Meta(
                        sum(own, PortalTally::articles),
                        sum(own, PortalTally::archived),
                        sum(own, PortalTally::published),
                        sum(own, PortalTally::drafts),
                        person ? Optional.of(sum(own, PortalTally::mine)) : Optional.empty(),
                        sum(own, PortalTally::categories),
                        portal.defaultLocale()));
    }

    static long sum(List<PortalTally> tallies, ToLongFunction<PortalTally> number) {
        return tallies.stream().mapToLong(number).sum();
    }
}
