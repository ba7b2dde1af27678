package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ChannelSettings;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.rule.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of channel: all that the desk does differently for it. The defaults are those of a channel that a host
 * application has to serve and that gives its contacts ids of its own.
 */
public interface ChannelType {

    /** Whose source id is wanted for another contact. */
    enum Takeover {
        /** It stays whose it is: the other contact's is a conflict. */
        CONFLICT,
        /** It stays whose it is: for the other contact it is malformed. */
        MALFORMED,
        /** It is an address that moved on: the old session keeps its history under another name. */
        MOVES
    }

    /** Which conversation of a session goes on with a contact's message; a new one begins where there is none. */
    enum Continuation {
        NEWEST,
        NEWEST_UNRESOLVED
    }

    /** How the desk writes to a contact who has not written there. */
    enum FirstContact {
        /** At the contact's address. */
        AT_ADDRESS,
        /** In any session, a new one as well. */
        IN_ANY_SESSION,
        /** In the session that the contact's client began, as long as it has no conversation. */
        IN_UNUSED_SESSION
    }

    /** The name under which it is stored. */
    ChannelKind kind();

    /** All that the channel can be told. */
    List<ChannelSetting> settings();

    // ---- the inbox

    /** Whether its contacts' own clients come to it under an identifier. */
    default boolean hasIdentifier() {
        return false;
    }

    /** Whether a website's widget comes to it under a token. */
    default boolean hasWebsiteToken() {
        return false;
    }

    /** Whether those who come to it can prove who they are. */
    default boolean provesIdentities() {
        return false;
    }

    /** Adds what the command breaks of the rules for this kind alone, beyond the names and forms of its settings. */
    default void check(SaveInbox command, boolean creating, Checks checks) {}

    /** The setting that has the address to which everything of the inbox is told. */
    default Optional<String> webhookSetting() {
        return Optional.empty();
    }

    /**
     * What was stored, with its secrets apart.
     *
     * @param stored names of no setting count as secret
     */
    default ChannelSettings shown(Map<String, Object> stored) {
        if (stored.isEmpty()) {
            return ChannelSettings.NONE;
        }
        var open = new LinkedHashMap<String, Object>();
        var secret = new LinkedHashMap<>(stored);
        for (var setting : settings()) {
            setting.shown(stored.get(setting.name())).ifPresent(value -> open.put(setting.name(), value));
            if (!setting.secret()) {
                secret.remove(setting.name());
            }
        }
        return new ChannelSettings(Collections.unmodifiableMap(open), Collections.unmodifiableMap(secret));
    }

    /**
     * What is stored once the inbox was told this.
     *
     * @param stored before
     * @param given a setting with null takes it away
     */
    default Map<String, Object> told(Map<String, Object> stored, Map<String, Object> given) {
        var all = new LinkedHashMap<>(stored);
        all.putAll(given);
        return all;
    }

    // ---- its contacts

    /** The source id of a contact who is reached there; null if it is unknown, or any unguessable id will do. */
    default String sourceIdOf(ContactAddress address) {
        return null;
    }

    /** What a contact must have to be reached, as refusals name it; empty where nothing is needed. */
    default Optional<String> requiredOfContacts() {
        return Optional.empty();
    }

    /** How the desk can begin. */
    default FirstContact firstContact() {
        return FirstContact.AT_ADDRESS;
    }

    /** Whether contacts can have this source id. */
    default boolean valid(String sourceId) {
        return true;
    }

    /** What becomes of a source id that another contact has. */
    default Takeover takeover() {
        return Takeover.CONFLICT;
    }

    /** The source id of who wrote from this address, as the channel hands it over. */
    default String sourceIdOfSender(String address) {
        return address;
    }

    /** The source ids under which the same contact may be known, the given one first. */
    default List<String> spellings(String sourceId) {
        return List.of(sourceId);
    }

    /** What is known of a contact by the source id alone. */
    default ContactAddress addressBehind(String sourceId) {
        return ContactAddress.UNKNOWN;
    }

    // ---- its conversations and messages

    /** @param onePerSession what the inbox was told */
    default Continuation continues(boolean onePerSession) {
        return onePerSession ? Continuation.NEWEST : Continuation.NEWEST_UNRESOLVED;
    }

    /** Whether a contact's message that opens a conversation again is noted in it. */
    default boolean notesReopening() {
        return false;
    }

    /** Whether others than the channel may post messages of its contacts. */
    default boolean takesMessagesForContacts() {
        return false;
    }

    /** Whether mails come in by it. */
    default boolean takesMail() {
        return false;
    }

    /** Whether the desk calls a provider for it, where it was told one. */
    default boolean hasProvider() {
        return false;
    }

    /** Whether each of its messages has recipients, if only none. */
    default boolean namesRecipients() {
        return false;
    }

    /** Whether a channel of the host has to send what is written; else contacts' own clients fetch it. */
    default boolean needsChannel() {
        return true;
    }

    /**
     * Whether the desk itself sends its messages, by what it was told.
     *
     * @param settings as they were stored
     */
    default boolean sends(Map<String, Object> settings) {
        return false;
    }

    /**
     * Whether what is written there is to stay inside, for trials: it counts as sent, and nothing leaves.
     *
     * @param settings as they were stored
     */
    default boolean staysInside(Map<String, Object> settings) {
        return false;
    }

    /**
     * How long after a contact's last message it may be answered; empty for always.
     *
     * @param settings as they were stored
     */
    default Optional<ReplyWindow> replyWindow(Map<String, Object> settings) {
        return Optional.empty();
    }
}
