package io.helpdesk.core.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Locks what refers to a row that is about to be deleted or to become part of another, in the order in which everybody
 * locks (docs/adr/0019-changes-write-what-they-change.md): sessions, conversations, contacts, inboxes, then what those belong
 * to; several of a kind by id. A message locks its conversation and then writes on its contact; a deletion that began with
 * the contact would meet it halfway. Natural locks come before all of these.
 */
@ApplicationScoped
public class LockOrder {

    private static final String SESSION = "contact_session";
    private static final String CONVERSATION = "conversation";
    private static final String CONTACT = "contact";
    private static final String INBOX = "inbox";

    @Inject
    private EntityManager em;

    @Inject
    private Database database;

    /** The contacts too, fully: nobody refers to them from now on before the transaction ends. */
    public void ofContacts(Collection<Long> contactIds) {
        Map<String, Object> which = Map.of("ids", contactIds);
        lock(SESSION, "contact_id in (:ids)", which);
        lock(CONVERSATION, "contact_id in (:ids)", which);
        lock(CONTACT, "id in (:ids)", which);
    }

    /** The inbox too, fully. */
    public void ofInbox(long inboxId) {
        Map<String, Object> which = Map.of("inbox", inboxId);
        lock(SESSION, "inbox_id = :inbox", which);
        lock(CONVERSATION, "inbox_id = :inbox", which);
        lock(INBOX, "id = :inbox", which);
    }

    public void ofTeam(long teamId) {
        lock(CONVERSATION, "team_id = :team", Map.of("team", teamId));
    }

    /**
     * Those assigned to the user.
     *
     * @param accountId null for every account
     */
    public void ofUser(Long accountId, long userId) {
        if (accountId == null) {
            lock(CONVERSATION, "assignee_id = :user", Map.of("user", userId));
        } else {
            lock(
                    CONVERSATION,
                    "account_id = :account and assignee_id = :user",
                    Map.of("account", accountId, "user", userId));
        }
    }

    public void ofBot(long botId) {
        Map<String, Object> which = Map.of("bot", botId);
        lock(CONVERSATION, "bot_id = :bot", which);
        lock(INBOX, "bot_id = :bot", which);
    }

    public void ofAccount(long accountId) {
        Map<String, Object> which = Map.of("account", accountId);
        lock(SESSION, "account_id = :account", which);
        lock(CONVERSATION, "account_id = :account", which);
        lock(CONTACT, "account_id = :account", which);
        lock(INBOX, "account_id = :account", which);
    }

    /** What carries the label in the account. */
    public void labelled(long accountId, String title) {
        Map<String, Object> which = Map.of("account", accountId, "title", title);
        var carries = "account_id = :account and id in (select %1$s_id from %1$s_label where title = :title)";
        lock(CONVERSATION, carries.formatted(CONVERSATION), which);
        lock(CONTACT, carries.formatted(CONTACT), which);
    }

    private void lock(String table, String condition, Map<String, Object> parameters) {
        if (!database.dialect().locksIndexesFirst()) {
            rows(table, condition + " order by id for update", parameters);
            return;
        }
        var found = rows(table, condition, parameters);
        if (!found.isEmpty()) {
            rows(table, "id in (:found) order by id for update", Map.of("found", found));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Long> rows(String table, String which, Map<String, Object> parameters) {
        var query = em.createNativeQuery("select id from " + table + " where " + which, Long.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
