package io.helpdesk.dialect.libredesk.conversation;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.label.Label;
import io.helpdesk.api.label.Labels;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which tags somebody wants on a conversation; tags are chosen among the known ones, never made (libredesk 10). */
@ApplicationScoped
public class TagCommand {

    private static final Set<String> ACTIONS = Set.of("", "set_tags", "add_tags", "remove_tags");

    @Inject
    Labels labels;

    /**
     * What the client sent.
     *
     * @param action empty for the usual one, to set
     */
    record Wanted(String action, Set<String> names) {}

    Wanted read(LibredeskBody body) {
        Wanted wanted = new Wanted(body.text("action"), new LinkedHashSet<>(body.texts("tags")));
        body.refuseUnlessDecoded();
        if (!ACTIONS.contains(wanted.action())) {
            throw LibredeskRefusal.undecodable();
        }
        return wanted;
    }

    ConversationChange change(Caller caller, Wanted wanted) {
        Set<String> known = wanted.names().isEmpty() ? Set.of() : known(caller, wanted.names());
        return switch (wanted.action()) {
            case "add_tags" -> new ConversationChange.AddLabels(known);
            case "remove_tags" -> new ConversationChange.RemoveLabels(known);
            default -> new ConversationChange.ReplaceLabels(known);
        };
    }

    private Set<String> known(Caller caller, Set<String> names) {
        return labels.list(caller).stream()
                .map(Label::title)
                .filter(names::contains)
                .collect(Collectors.toSet());
    }
}
