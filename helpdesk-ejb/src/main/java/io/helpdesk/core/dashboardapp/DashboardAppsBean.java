package io.helpdesk.core.dashboardapp;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.dashboardapp.DashboardApp;
import io.helpdesk.api.dashboardapp.DashboardApps;
import io.helpdesk.api.dashboardapp.SaveDashboardApp;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.Quotas;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import io.helpdesk.core.webhook.WebhookRules;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Every member keeps and changes them (chatwoot-desk 4.5). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class DashboardAppsBean implements DashboardApps {

    private static final String SUBJECT = "dashboard_app";

    @Inject
    private EntityManager em;

    @Inject
    private Quotas quotas;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<DashboardApp> list(Caller caller) {
        return rows.all(DashboardAppEntity.class, caller.accountId()).stream()
                .map(DashboardAppEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public DashboardApp get(Caller caller, long appId) {
        return own(caller, appId).snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public DashboardApp create(Caller caller, SaveDashboardApp command) {
        check(
                command,
                new Checks()
                        .required("title", command.title())
                        .that(command.pages() != null, "content", Rule.MALFORMED));
        quotas.claim(DashboardAppEntity.class, caller.accountId(), SUBJECT, MOST);
        var app = DashboardAppEntity.create(caller.accountId(), command, clock.instant());
        em.persist(app);
        return app.snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public DashboardApp update(Caller caller, long appId, SaveDashboardApp command) {
        var app = own(caller, appId);
        check(command, new Checks().notBlank("title", command.title()));
        rows.lock(app, SUBJECT);
        app.write(command, clock.instant());
        return app.snapshot();
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void delete(Caller caller, long appId) {
        var app = own(caller, appId);
        rows.lock(app, SUBJECT);
        em.remove(app);
    }

    private static void check(SaveDashboardApp command, Checks checks) {
        checks.longest("title", command.title(), Checks.LINE);
        var pages = command.pages();
        checks.that(
                        pages == null
                                || !pages.isEmpty()
                                        && pages.size() <= MOST_PAGES
                                        && pages.stream().allMatch(DashboardAppsBean::usable),
                        "content",
                        Rule.MALFORMED)
                .refuse(SUBJECT);
    }

    /** Anything else would run in the client's own page. */
    private static boolean usable(String page) {
        return page.length() <= Checks.URL && WebhookRules.usable(page);
    }

    private DashboardAppEntity own(Caller caller, long appId) {
        return rows.own(DashboardAppEntity.class, caller.accountId(), appId, SUBJECT);
    }
}
