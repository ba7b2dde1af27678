package io.helpdesk.api.remote;

import io.helpdesk.api.conversation.ConversationStatus;
import java.util.List;

/**
 * Which conversations are listed: {@code ConversationList.open().inInbox(5).page(2)}. Each method answers another list.
 *
 * @param status null for every status
 * @param assigned null for all
 * @param inbox null for all
 * @param team null for all
 * @param labels any of them; empty for all
 * @param text in a message; null for all
 * @param order as the wire names it, such as {@code created_at_asc}; null for the last active first
 * @param page from 1, 25 each
 */
public record ConversationList(
        ConversationStatus status,
        Assigned assigned,
        Long inbox,
        Long team,
        List<String> labels,
        String text,
        String order,
        int page) {

    /** To whom. */
    public enum Assigned {
        ME,
        UNASSIGNED,
        ASSIGNED
    }

    public ConversationList {
        labels = List.copyOf(labels);
        if (page < 1) {
            throw new IllegalArgumentException("page " + page);
        }
    }

    /** Those that are open. */
    public static ConversationList open() {
        return ofStatus(ConversationStatus.OPEN);
    }

    /** Those of every status. */
    public static ConversationList all() {
        return ofStatus(null);
    }

    /** @param status null for every status */
    public static ConversationList ofStatus(ConversationStatus status) {
        return new ConversationList(status, null, null, null, List.of(), null, null, 1);
    }

    public ConversationList assigned(Assigned to) {
        return new ConversationList(status, to, inbox, team, labels, text, order, page);
    }

    public ConversationList inInbox(long id) {
        return new ConversationList(status, assigned, id, team, labels, text, order, page);
    }

    public ConversationList ofTeam(long id) {
        return new ConversationList(status, assigned, inbox, id, labels, text, order, page);
    }

    public ConversationList labelled(String... any) {
        return new ConversationList(status, assigned, inbox, team, List.of(any), text, order, page);
    }

    public ConversationList saying(String words) {
        return new ConversationList(status, assigned, inbox, team, labels, words, order, page);
    }

    public ConversationList orderedBy(String name) {
        return new ConversationList(status, assigned, inbox, team, labels, text, name, page);
    }

    public ConversationList page(int number) {
        return new ConversationList(status, assigned, inbox, team, labels, text, order, number);
    }
}
