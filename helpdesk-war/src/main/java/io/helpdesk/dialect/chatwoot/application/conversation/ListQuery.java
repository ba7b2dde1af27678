package io.helpdesk.dialect.chatwoot.application.conversation;

import static io.helpdesk.api.conversation.Condition.absent;
import static io.helpdesk.api.conversation.Condition.any;
import static io.helpdesk.api.conversation.Condition.is;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.ChatwootCodes;
import io.helpdesk.dialect.chatwoot.ChatwootParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which conversations a list asks for (chatwoot-application 3.1).
 *
 * @param caller who asks, with the reach the list gives them
 * @param counted what the counts are over
 * @param listed what is shown: the same, narrowed by who is assigned
 */
record ListQuery(Caller caller, Condition counted, Condition listed, PageRequest page) {

    private static final int PAGE_SIZE = 25;

    private static final Condition NOTHING = new Condition.Any(List.of());

    /** More seconds than any conversation is old. */
    private static final long LONG_AGO = 1L << 36;

    static ListQuery of(ChatwootParams params, Caller caller, Instant now) {
        String type = params.text("conversation_type").orElse("");
        boolean participating = type.equals("participating");
        var all = new ArrayList<Condition>();
        Optional<String> text = params.filled("q");
        text.ifPresentOrElse(
                q -> all.add(new Condition.MessageContains(q)),
                () -> status(params).ifPresent(all::add));
        if (!participating) {
            params.id("inbox_id").ifPresent(inbox -> all.add(is(ConversationField.INBOX_ID, inbox)));
        }
        params.id("team_id").ifPresent(team -> all.add(is(ConversationField.TEAM, team)));
        List<String> labels = params.texts("labels");
        if (!labels.isEmpty()) {
            all.add(new Condition.Labelled(Set.copyOf(labels)));
        }
        params.filled("source_id").ifPresent(source -> all.add(is(ConversationField.SOURCE_ID, source)));
        ofType(type, caller).ifPresent(all::add);
        Optional<Long> within = params.id("updated_within");
        within.ifPresent(seconds -> all.add(Condition.after(
                ConversationField.UPDATED_AT, now.minusSeconds(Math.max(0, Math.min(seconds, LONG_AGO))))));

        var counted = new Condition.All(all);
        return new ListQuery(
                participating ? caller.withScope(new AccessScope.EveryInbox()) : caller,
                counted,
                assigned(params, caller)
                        .<Condition>map(who -> Condition.all(counted, who))
                        .orElse(counted),
                within.isPresent() ? PageRequest.all() : PageRequest.page(params.page(), PAGE_SIZE));
    }

    /** Open ones unless something else is asked for; names nobody knows match nothing. */
    private static Optional<Condition> status(ChatwootParams params) {
        List<String> names = params.texts("status");
        if (names.isEmpty()) {
            return Optional.of(is(ConversationField.STATUS, ConversationStatus.OPEN));
        }
        if (names.contains("all")) {
            return Optional.empty();
        }
        Set<ConversationStatus> known = names.stream()
                .flatMap(name -> ChatwootCodes.named(ConversationStatus.class, name).stream())
                .collect(Collectors.toSet());
        return Optional.of(known.isEmpty() ? NOTHING : new Condition.In(ConversationField.STATUS, known));
    }

    private static Optional<Condition> ofType(String type, Caller caller) {
        return switch (type) {
            // nobody can be mentioned yet
            case "mention" -> Optional.of(NOTHING);
            case "participating" -> Optional.of(new Condition.Participates(caller.id()));
            case "unattended" ->
                Optional.of(any(
                        absent(ConversationField.FIRST_REPLY_AT),
                        new Condition.Present(ConversationField.WAITING_SINCE)));
            default -> Optional.empty();
        };
    }

    private static Optional<Condition> assigned(ChatwootParams params, Caller caller) {
        return switch (params.text("assignee_type").orElse("")) {
            case "me" -> Optional.of(is(ConversationField.ASSIGNEE, caller.id()));
            case "unassigned" -> Optional.of(absent(ConversationField.ASSIGNEE));
            case "assigned" -> Optional.of(new Condition.Present(ConversationField.ASSIGNEE));
            default -> Optional.empty();
        };
    }
}
