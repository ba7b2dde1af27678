package io.helpdesk.core.bot;

import io.helpdesk.api.bot.AgentBot;
import io.helpdesk.api.bot.AgentBots;
import io.helpdesk.api.bot.SaveAgentBot;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.NotFound;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.account.AccountEntity;
import io.helpdesk.core.credential.AccessTokens;
import io.helpdesk.core.file.PictureOf;
import io.helpdesk.core.file.Pictures;
import io.helpdesk.core.permission.Permitted;
import io.helpdesk.core.permission.Requires;
import io.helpdesk.core.persistence.LockOrder;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import io.helpdesk.core.rule.Bounds;
import io.helpdesk.core.rule.Checks;
import io.helpdesk.core.transaction.Retried;
import io.helpdesk.core.webhook.DestinationCheck;
import io.helpdesk.core.webhook.InboxAndBotWebhooks;
import io.helpdesk.core.webhook.WebhookRules;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Agent bots of an account, and those of the whole installation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Retried
public class AgentBotsBean implements AgentBots {

    @Inject
    private EntityManager em;

    @Inject
    private AccessTokens tokens;

    @Inject
    private RecentLookups recent;

    @Inject
    private InboxAndBotWebhooks webhooks;

    @Inject
    private DestinationCheck destinations;

    @Inject
    private Rows rows;

    @Inject
    private LockOrder order;

    @Inject
    private Bounds bounds;

    @Inject
    private Clock clock;

    @Inject
    private Pictures pictures;

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public List<AgentBot> list(Caller caller) {
        return em
                .createQuery(
                        "select b from AgentBotEntity b where b.accountId = :account or b.accountId is null "
                                + "order by b.id",
                        AgentBotEntity.class)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .map(AgentBotEntity::snapshot)
                .toList();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Page<AgentBot> page(Caller caller, PageRequest page) {
        long total = page.counted()
                ? em.createQuery("select count(b) from AgentBotEntity b where b.accountId = :account", Long.class)
                        .setParameter("account", caller.accountId())
                        .getSingleResult()
                : -1;
        if (page.offset() > Integer.MAX_VALUE) {
            return new Page<>(List.of(), total);
        }
        return new Page<>(
                em
                        .createQuery(
                                "select b from AgentBotEntity b where b.accountId = :account "
                                        + "order by b.createdAt desc, b.id desc",
                                AgentBotEntity.class)
                        .setParameter("account", caller.accountId())
                        .setFirstResult((int) page.offset())
                        .setMaxResults(page.limit())
                        .getResultList()
                        .stream()
                        .map(AgentBotEntity::snapshot)
                        .toList(),
                total);
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public AgentBot get(Caller caller, long botId) {
        var bot = any(botId);
        if (!bot.serves(caller.accountId())) {
            throw new NotFound("bot");
        }
        return bot.snapshot();
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public AgentBot get(Caller caller, UUID botUuid) {
        return em
                .createQuery(
                        "select b from AgentBotEntity b where b.uuid = :uuid "
                                + "and (b.accountId = :account or b.accountId is null)",
                        AgentBotEntity.class)
                .setParameter("uuid", botUuid)
                .setParameter("account", caller.accountId())
                .getResultList()
                .stream()
                .findFirst()
                .map(AgentBotEntity::snapshot)
                .orElseThrow(() -> new NotFound("bot"));
    }

    @Override
    @Requires(Permission.DIRECTORY_READ)
    public Map<Long, Usage> usage(Caller caller, Collection<Long> botIds) {
        if (botIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select c.botId, count(c), sum(c.activity.messageCount) from ConversationEntity c "
                                + "where c.accountId = :account and c.botId in :bots group by c.botId",
                        Object[].class)
                .setParameter("account", caller.accountId())
                .setParameter("bots", botIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new Usage(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public AgentBot create(Caller caller, SaveAgentBot command) {
        return enter(caller.accountId(), command).snapshot();
    }

    @Override
    @Requires(Permission.INTEGRATION_WRITE)
    public CreatedBot createWithToken(Caller caller, SaveAgentBot command) {
        return withToken(enter(caller.accountId(), command));
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public AgentBot update(Caller caller, long botId, SaveAgentBot command) {
        var bot = own(caller, botId);
        Permitted.demand(caller, Permission.INTEGRATION_WRITE);
        return write(bot, command);
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public AgentBot show(Caller caller, long botId, Upload picture) {
        var bot = own(caller, botId);
        Permitted.demand(caller, Permission.INTEGRATION_WRITE);
        return shown(bot, picture);
    }

    @Override
    @Requires(Permission.PLATFORM)
    public AgentBot showAnywhere(Caller caller, long botId, Upload picture) {
        return shown(any(botId), picture);
    }

    private AgentBot shown(AgentBotEntity bot, Upload picture) {
        new Checks().that(bot.accountId() != null, "avatar", Rule.NOT_ALLOWED).refuse("bot");
        var kept = pictures.keep(PictureOf.BOT, bot.id(), bot.accountId(), picture, "bot");
        return write(bot, new SaveAgentBot(null, null, null, Optional.of(kept), null, null));
    }

    @Override
    @Requires(Permission.DEFINITION_WRITE)
    public void delete(Caller caller, long botId) {
        var bot = own(caller, botId);
        Permitted.demand(caller, Permission.INTEGRATION_WRITE);
        remove(bot);
    }

    @Override
    @Requires(Permission.PLATFORM)
    public List<AgentBot> listAnywhere(Caller caller, Long accountId) {
        var bots = accountId == null
                ? em.createQuery("select b from AgentBotEntity b order by b.id", AgentBotEntity.class)
                : em.createQuery(
                                "select b from AgentBotEntity b where b.accountId = :account order by b.id",
                                AgentBotEntity.class)
                        .setParameter("account", accountId);
        return bots.getResultList().stream().map(AgentBotEntity::snapshot).toList();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public AgentBot getAnywhere(Caller caller, long botId) {
        return any(botId).snapshot();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public CreatedBot createAnywhere(Caller caller, Long accountId, SaveAgentBot command) {
        refuseUnknown(accountId);
        return withToken(enter(accountId, command));
    }

    @Override
    @Requires(Permission.PLATFORM)
    public AgentBot updateAnywhere(Caller caller, long botId, Optional<Long> accountId, SaveAgentBot command) {
        var bot = any(botId);
        if (accountId != null) {
            order.ofBot(botId);
        }
        rows.lock(bot, "bot");
        if (accountId != null && !Objects.equals(bot.accountId(), accountId.orElse(null))) {
            refuseUnknown(accountId.orElse(null));
            bot.belongTo(accountId.orElse(null), clock.instant());
            accountId.ifPresent(account ->
                    List.of("InboxEntity", "ConversationEntity").forEach(answered -> leave(botId, account, answered)));
        }
        return write(bot, command);
    }

    /** What it answered in other accounts, it answers no more. */
    private void leave(long botId, long account, String answered) {
        em.createQuery("update " + answered + " e set e.botId = null where e.botId = :bot and e.accountId <> :account")
                .setParameter("bot", botId)
                .setParameter("account", account)
                .executeUpdate();
    }

    @Override
    @Requires(Permission.PLATFORM)
    public void deleteAnywhere(Caller caller, long botId) {
        remove(any(botId));
    }

    private AgentBotEntity enter(Long accountId, SaveAgentBot command) {
        AgentBotRules.check(command);
        var bot = AgentBotEntity.create(accountId, command, clock.instant());
        em.persist(bot);
        webhooks.followBot(bot.accountId(), bot.id(), bot.outgoingUrl());
        refusePrivate(bot, Optional.empty());
        return bot;
    }

    private CreatedBot withToken(AgentBotEntity bot) {
        em.flush();
        return new CreatedBot(bot.snapshot(), tokens.issueToBot(bot.id()));
    }

    private AgentBot write(AgentBotEntity bot, SaveAgentBot command) {
        AgentBotRules.check(command);
        rows.lock(bot, "bot");
        var before = bot.snapshot().avatarUrl();
        var asked = OutsideAddress.of(bot.snapshot().settings());
        bot.write(command, clock.instant());
        if (command.settings() != null) {
            // with what was stored before
            bounds.attributes("bot", Map.of("settings", bot.snapshot().settings()));
        }
        pictures.forget(PictureOf.BOT, bot.id(), before, bot.snapshot().avatarUrl());
        webhooks.followBot(bot.accountId(), bot.id(), bot.outgoingUrl());
        refusePrivate(bot, asked);
        recent.forgetAfterCommit();
        return bot.snapshot();
    }

    /** What was there before, and is refused where it is called, stays. */
    private void refusePrivate(AgentBotEntity bot, Optional<String> before) {
        var address = OutsideAddress.of(bot.snapshot().settings());
        if (!address.equals(before)) {
            address.filter(WebhookRules::usable)
                    .ifPresent(url -> destinations.refusePrivate("bot", "webhook_url", url));
        }
    }

    private void remove(AgentBotEntity bot) {
        order.ofBot(bot.id());
        rows.lock(bot, "bot");
        em.remove(bot);
        em.flush();
        recent.forgetAfterCommit();
    }

    private void refuseUnknown(Long accountId) {
        if (accountId != null && em.find(AccountEntity.class, accountId) == null) {
            throw new NotFound("account");
        }
    }

    private AgentBotEntity own(Caller caller, long botId) {
        var bot = any(botId);
        if (bot.accountId() == null || bot.accountId() != caller.accountId()) {
            throw new NotFound("bot");
        }
        return bot;
    }

    private AgentBotEntity any(long botId) {
        var bot = em.find(AgentBotEntity.class, botId);
        if (bot == null) {
            throw new NotFound("bot");
        }
        return bot;
    }
}
