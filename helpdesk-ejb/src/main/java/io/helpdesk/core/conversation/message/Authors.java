package io.helpdesk.core.conversation.message;

import io.helpdesk.api.agent.Agent;
import io.helpdesk.api.agent.Availability;
import io.helpdesk.api.agent.Role;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.message.Author;
import io.helpdesk.core.account.MembershipEntity;
import io.helpdesk.core.account.UserEntity;
import io.helpdesk.core.bot.AgentBotEntity;
import io.helpdesk.core.contact.ContactEntity;
import io.helpdesk.core.persistence.KeyList;
import io.helpdesk.core.persistence.RecentLookups;
import io.helpdesk.core.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Who wrote messages, looked up for many messages at once: at most one statement for users, bots and contacts each. */
@ApplicationScoped
public class Authors {

    private record Key(long accountId, long userId) {}

    @Inject
    private EntityManager em;

    @Inject
    private Rows rows;

    @Inject
    private RecentLookups recent;

    @Inject
    private Clock clock;

    /** Looked-up authors of a set of messages. */
    public static final class Known {

        private final Map<Long, Agent> agents;
        private final Map<Long, AgentBotEntity> bots;
        private final Map<Long, ContactEntity> contacts;

        private Known(Map<Long, Agent> agents, Map<Long, AgentBotEntity> bots, Map<Long, ContactEntity> contacts) {
            this.agents = agents;
            this.bots = bots;
            this.contacts = contacts;
        }

        /** The user as a member of the account, else null. */
        public Agent member(Long userId) {
            var agent = userId == null ? null : agents.get(userId);
            return agent == null || agent.role() == null ? null : agent;
        }

        public AgentBotEntity bot(Long botId) {
            return botId == null ? null : bots.get(botId);
        }

        /** Null when nobody wrote it, or the one who did is gone. */
        Author of(MessageEntity message) {
            var author = message.author();
            if (author.userId() != null && agents.containsKey(author.userId())) {
                return new Author.OfAgent(withRole(agents.get(author.userId())));
            }
            if (author.botId() != null && bots.containsKey(author.botId())) {
                return new Author.OfBot(bots.get(author.botId()).snapshot());
            }
            if (author.contactId() != null && contacts.containsKey(author.contactId())) {
                return new Author.OfContact(contacts.get(author.contactId()).snapshot());
            }
            return null;
        }

        private static Agent withRole(Agent agent) {
            return agent.role() != null
                    ? agent
                    : new Agent(
                            agent.id(),
                            agent.accountId(),
                            agent.name(),
                            agent.displayName(),
                            agent.email(),
                            Role.AGENT,
                            agent.availability(),
                            agent.autoOffline(),
                            agent.connected(),
                            agent.confirmed(),
                            agent.avatarUrl(),
                            agent.customAttributes(),
                            agent.createdAt(),
                            agent.updatedAt());
        }
    }

    /**
     * @param moreUsers, moreBots looked up along, because the reader needs them as well; null ones are passed over
     */
    public Known of(
            long accountId, Collection<MessageEntity> messages, Collection<Long> moreUsers, Collection<Long> moreBots) {
        var users = ids(messages, MessageAuthor::userId, moreUsers);
        var bots = ids(messages, MessageAuthor::botId, moreBots);
        var contacts = ids(messages, MessageAuthor::contactId, Set.of());
        return new Known(
                users.isEmpty() ? Map.of() : agents(accountId, users),
                loaded(AgentBotEntity.class, bots, AgentBotEntity::id),
                rows.all(ContactEntity.class, accountId, contacts).stream()
                        .collect(Collectors.toMap(ContactEntity::id, Function.identity())));
    }

    /** The user as a member of the account; empty if it is not one. */
    public Optional<Agent> member(long accountId, long userId) {
        return Optional.ofNullable(agents(accountId, Set.of(userId)).get(userId))
                .filter(agent -> agent.role() != null);
    }

    /** Whom readers see when the caller writes in a conversation of this contact; empty if that is nobody with a name. */
    public Optional<Author> of(Caller caller, Contact contact) {
        return switch (caller.kind()) {
            case USER -> member(caller.accountId(), caller.id()).map(Author.OfAgent::new);
            case BOT ->
                Optional.ofNullable(em.find(AgentBotEntity.class, caller.id()))
                        .map(bot -> new Author.OfBot(bot.snapshot()));
            case CONTACT -> Optional.of(new Author.OfContact(contact));
            case ORGANISATION, PLATFORM, SYSTEM -> Optional.empty();
        };
    }

    private static Set<Long> ids(
            Collection<MessageEntity> messages, Function<MessageAuthor, Long> key, Collection<Long> more) {
        var ids = new HashSet<Long>();
        messages.stream()
                .map(MessageEntity::author)
                .map(key)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        more.stream().filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /** Users with their membership, as they were within the last second; those who are no members any more have no role. */
    private Map<Long, Agent> agents(long accountId, Set<Long> ids) {
        var agents = new HashMap<Long, Agent>();
        recent.rememberAll(
                        Agent.class,
                        ids.stream().map(id -> new Key(accountId, id)).collect(Collectors.toSet()),
                        missing -> lookUp(accountId, missing))
                .forEach((key, agent) -> agents.put(key.userId, agent));
        return agents;
    }

    private Map<Key, Agent> lookUp(long accountId, Set<Key> keys) {
        var found = new HashMap<Key, Agent>();
        if (keys.isEmpty()) {
            return found;
        }
        var users = new KeyList("user", keys.stream().map(Key::userId).toList());
        users.of(em.createQuery(
                        "select u, m from UserEntity u left join MembershipEntity m on m.userId = u.id "
                                + "and m.accountId = :account where u.id" + users.in(),
                        Object[].class))
                .setParameter("account", accountId)
                .getResultList()
                .forEach(row -> {
                    var user = (UserEntity) row[0];
                    found.put(
                            new Key(accountId, user.id()),
                            row[1] == null
                                    ? formerMember(accountId, user)
                                    : ((MembershipEntity) row[1]).agent(user, clock.instant()));
                });
        return found;
    }

    private static Agent formerMember(long accountId, UserEntity user) {
        return new Agent(
                user.id(),
                accountId,
                user.name(),
                user.displayName(),
                user.email(),
                null,
                Availability.OFFLINE,
                true,
                false,
                user.confirmed(),
                user.avatarUrl(),
                user.customAttributes(),
                user.createdAt(),
                user.updatedAt());
    }

    private <T> Map<Long, T> loaded(Class<T> type, Set<Long> ids, Function<T, Long> id) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em
                .unwrap(Session.class)
                .byMultipleIds(type)
                .enableSessionCheck(true)
                .multiLoad(List.copyOf(ids))
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(id, Function.identity()));
    }
}
