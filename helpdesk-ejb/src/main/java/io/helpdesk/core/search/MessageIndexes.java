package io.helpdesk.core.search;

import io.helpdesk.core.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** The index of messages that this database can have. */
@ApplicationScoped
public class MessageIndexes {

    @Inject
    Database database;

    @Inject
    TrigramIndex trigrams;

    @Inject
    WordIndex words;

    MessageIndex kept() {
        return database.findsPartsOfTexts() ? trigrams : words;
    }

    /** What is not looked into, and not to keep what was said. */
    MessageIndex notKept() {
        return database.findsPartsOfTexts() ? words : trigrams;
    }

    /**
     * Looks for incoming and outgoing messages that have this text, in any case of letters. What was written within the last second, or before the index was made, may be missing.
     *
     * @param inboxes those that are looked through, or null for all of the account
     * @param most messages that are looked for
     */
    public Matches find(long accountId, Collection<Long> inboxes, String text, int most) {
        return inboxes != null && inboxes.isEmpty()
                ? new Matches(Set.of(), false)
                : kept().find(accountId, inboxes, text, most);
    }
}
