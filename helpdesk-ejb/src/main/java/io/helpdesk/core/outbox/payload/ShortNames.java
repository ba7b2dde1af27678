package io.helpdesk.core.outbox.payload;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.HashMap;
import java.util.Map;

/**
 * What the components of a payload are called since {@link EventPayload#FORM the third form}. A name is never given another
 * meaning; one that is not listed, as it is seldom written, is itself.
 */
public final class ShortNames extends PropertyNamingStrategies.NamingBase {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> NAMES = read("""
            accountId a            activity ay           actorId ac            additionalAttributes d
            after af               agent ag              agentLastSeenAt sa    assignee as
            assigneeId ai          assigneeLastSeenAt sg attachments at        author h
            before bf              blocked bl            canReply ca           changes ch
            closedAt cl            contact k             contactChanges kc     contactId ki
            contactLastSeenAt sc   content x             contentAttributes r   contentType w
            conversation c         conversationId ci     conversationNumber cn conversationUuid cu
            countryCode co         createdAt t           customAttributes q    echoId ei
            email em               field fi              fields fs             firstName fn
            firstReplyAt fr        firstSentReplyAt fx   givenLastName gl      html ht
            id i                   identifier ie         identityProven ip     inbox b
            inboxId bi             labels g              lastActivityAt l      lastIncomingAt p
            lastInteraction z      lastMessage j         lastName ln           lastNonActivity e
            lastSentReplyAt lr     location lo           message m             name na
            newestBefore nb        number n              phoneNumber ph        priority pr
            privateNote pn         pubsubToken pt        recipients re         resolvedAt rs
            session o              shownContactId sk     snoozedUntil su       sourceId si
            status s               subject sj            team tm               template tp
            type y                 unreadCount uc        updatedAt ua          uuid u
            waitingSince f
            """);

    private static Map<String, String> read(String table) {
        var names = new HashMap<String, String>();
        var words = table.trim().split("\\s+");
        for (int at = 0; at < words.length; at += 2) {
            names.put(words[at], words[at + 1]);
        }
        return Map.copyOf(names);
    }

    /** What a component is called. */
    static String of(String component) {
        return NAMES.getOrDefault(component, component);
    }

    @Override
    public String translate(String propertyName) {
        return of(propertyName);
    }
}
