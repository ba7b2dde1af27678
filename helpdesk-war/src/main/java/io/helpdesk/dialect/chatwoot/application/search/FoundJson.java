package io.helpdesk.dialect.chatwoot.application.search;

import java.util.List;
import java.util.Optional;

/** What was found, each kind under its key if it was looked for. */
public record FoundJson(Payload payload) {

    /** Each left out where nothing of its kind was looked for. */
    public record Payload(
            Optional<List<FoundConversationJson>> conversations,
            Optional<List<FoundContactJson>> contacts,
            Optional<List<FoundMessageJson>> messages,
            Optional<List<FoundArticleJson>> articles) {}

    static FoundJson conversations(List<FoundConversationJson> found) {
        return new FoundJson(new Payload(Optional.of(found), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static FoundJson contacts(List<FoundContactJson> found) {
        return new FoundJson(new Payload(Optional.empty(), Optional.of(found), Optional.empty(), Optional.empty()));
    }

    static FoundJson messages(List<FoundMessageJson> found) {
        return new FoundJson(new Payload(Optional.empty(), Optional.empty(), Optional.of(found), Optional.empty()));
    }

    static FoundJson articles(List<FoundArticleJson> found) {
        return new FoundJson(new Payload(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(found)));
    }
}
