package io.helpdesk.api.bot;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.file.Upload;
import io.helpdesk.api.paging.Page;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Agent bots of an account, and those of the whole installation. */
public interface AgentBots {

    /** A new bot and its access token, which is shown once. */
    record CreatedBot(AgentBot bot, String accessToken) {}

    /** How many conversations a bot leads in an account, and how many messages these have. */
    record Usage(long conversations, long messages) {}

    /** @return the account's bots and the installation's, by id */
    List<AgentBot> list(Caller caller);

    /** @return the account's own bots, newest first */
    Page<AgentBot> page(Caller caller, PageRequest page);

    /** @throws NotFound {@code "bot"} */
    AgentBot get(Caller caller, long botId);

    /** @throws NotFound {@code "bot"} */
    AgentBot get(Caller caller, UUID botUuid);

    /** By the bots' keys, in the caller's account; bots that lead nothing are left out. */
    Map<Long, Usage> usage(Caller caller, Collection<Long> botIds);

    /**
     * @throws Invalid {@code "bot"}: {@code outgoing_url} TOO_LONG, MALFORMED or PRIVATE_ADDRESS; {@code webhook_url} PRIVATE_ADDRESS of a program
     *     outside that answers
     */
    AgentBot create(Caller caller, SaveAgentBot command);

    /** The same, with an access token for the bot. */
    CreatedBot createWithToken(Caller caller, SaveAgentBot command);

    /** @throws NotFound {@code "bot"}, also for bots of the installation */
    AgentBot update(Caller caller, long botId, SaveAgentBot command);

    /**
     * Shows the bot with this picture.
     *
     * @throws NotFound {@code "bot"}
     * @throws Invalid {@code "bot"}: {@code avatar} TOO_BIG, or MALFORMED where it is no JPEG, PNG or GIF
     */
    AgentBot show(Caller caller, long botId, Upload picture);

    /**
     * The same for the operator; the installation's bots belong to no account, which is where files are kept.
     *
     * @throws Invalid {@code "bot"}: {@code avatar} also NOT_ALLOWED for one of the installation
     */
    AgentBot showAnywhere(Caller caller, long botId, Upload picture);

    /** @throws NotFound {@code "bot"}, also for bots of the installation */
    void delete(Caller caller, long botId);

    /** Platform: every bot, or with an account only its own. Needs {@code PLATFORM}, as do the next four. */
    List<AgentBot> listAnywhere(Caller caller, Long accountId);

    AgentBot getAnywhere(Caller caller, long botId);

    /**
     * @param accountId null for a bot of the whole installation
     * @throws NotFound {@code "account"}
     */
    CreatedBot createAnywhere(Caller caller, Long accountId, SaveAgentBot command);

    /**
     * @param accountId the account to give the bot to, whereupon it answers no inbox elsewhere any more; empty to give it to
     *     the whole installation, null to leave it where it is
     * @throws NotFound {@code "account"}
     */
    AgentBot updateAnywhere(Caller caller, long botId, Optional<Long> accountId, SaveAgentBot command);

    void deleteAnywhere(Caller caller, long botId);
}
