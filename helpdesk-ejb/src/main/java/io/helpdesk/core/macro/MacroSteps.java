package io.helpdesk.core.macro;

import io.helpdesk.api.caller.Caller;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationRef;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.conversation.Conversations;
import io.helpdesk.api.conversation.Priority;
import io.helpdesk.api.conversation.Transcripts;
import io.helpdesk.api.macro.MacroAction;
import io.helpdesk.api.macro.MacroAction.Kind;
import io.helpdesk.api.message.MessageType;
import io.helpdesk.api.message.Messages;
import io.helpdesk.api.message.PostMessage;
import io.helpdesk.core.agent.Directory;
import io.helpdesk.core.file.KeptFiles;
import io.helpdesk.core.status.RecentNamedStatuses;
import io.helpdesk.core.team.RecentTeams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Does to one conversation what the actions say, by the services that agents use as well; needs a transaction. */
@ApplicationScoped
class MacroSteps {

    private static final String CONTACTS_ADDRESS = "{{contact.email}}";

    @Inject
    private Conversations conversations;

    @Inject
    private Messages messages;

    @Inject
    private Transcripts transcripts;

    @Inject
    private KeptFiles files;

    @Inject
    private Directory directory;

    @Inject
    private RecentTeams teams;

    @Inject
    private RecentNamedStatuses statuses;

    /** Those of the actions that have the values they want, and name nobody, or somebody or something that is there. */
    List<MacroAction> possible(Caller caller, List<MacroAction> actions) {
        var agents = directory.agents(caller.accountId(), keys(actions, Kind.ASSIGN_AGENT));
        var named = teams.all(caller.accountId(), keys(actions, Kind.ASSIGN_TEAM));
        var known = statuses.all(caller.accountId(), keys(actions, Kind.SET_NAMED_STATUS));
        return actions.stream()
                .filter(ActionRules::wellFormed)
                .filter(action -> switch (action.kind()) {
                    case ASSIGN_AGENT -> action.values().isEmpty() || agents.containsKey(ActionRules.key(action));
                    case ASSIGN_TEAM -> named.containsKey(ActionRules.key(action));
                    case SET_NAMED_STATUS -> known.containsKey(ActionRules.key(action));
                    default -> true;
                })
                .toList();
    }

    private static Set<Long> keys(List<MacroAction> actions, Kind kind) {
        return actions.stream()
                .filter(action -> action.kind() == kind)
                .map(ActionRules::key)
                .filter(key -> key > 0)
                .collect(Collectors.toSet());
    }

    /** In their order; changes that follow each other are made and told as one. */
    void carryOut(Caller caller, ConversationRef which, List<MacroAction> actions) {
        var together = new ArrayList<ConversationChange>();
        for (var action : actions) {
            switch (action.kind()) {
                case SEND_MESSAGE -> {
                    change(caller, which, together);
                    post(caller, which, action.values().get(0), false);
                }
                case ADD_NOTE -> {
                    change(caller, which, together);
                    post(caller, which, action.values().get(0), true);
                }
                case SEND_FILE -> {
                    change(caller, which, together);
                    send(caller, which, UUID.fromString(action.values().get(0)));
                }
                case SEND_TRANSCRIPT -> {
                    change(caller, which, together);
                    mail(caller, which, action.values().get(0));
                }
                default -> together.add(change(caller, action));
            }
        }
        change(caller, which, together);
    }

    private void change(Caller caller, ConversationRef which, List<ConversationChange> together) {
        if (!together.isEmpty()) {
            conversations.change(caller, which, List.copyOf(together));
            together.clear();
        }
    }

    private void post(Caller caller, ConversationRef which, String text, boolean note) {
        messages.post(
                caller,
                which,
                PostMessage.builder(MessageType.OUTGOING, text)
                        .rendered(true)
                        .privateNote(note)
                        .build());
    }

    /** A copy: the next conversation is to have it as well. */
    private void send(Caller caller, ConversationRef which, UUID file) {
        messages.post(
                caller,
                which,
                PostMessage.builder(MessageType.OUTGOING, null)
                        .attachments(List.of(files.copy(caller.accountId(), file)))
                        .build());
    }

    private void mail(Caller caller, ConversationRef which, String addresses) {
        var contact = conversations.get(caller, which).contact();
        for (var address : addresses.split(",")) {
            var to = address.strip().equals(CONTACTS_ADDRESS) ? contact.email() : address.strip();
            if (to != null && !to.isEmpty()) {
                transcripts.send(caller, which, to);
            }
        }
    }

    private static ConversationChange change(Caller caller, MacroAction action) {
        var first = action.values().isEmpty() ? null : action.values().get(0);
        return switch (action.kind()) {
            case ASSIGN_AGENT -> new ConversationChange.AssignAgent(first == null ? null : ActionRules.key(action));
            case ASSIGN_SELF -> new ConversationChange.AssignAgent(caller.userId());
            case ASSIGN_TEAM -> new ConversationChange.AssignTeam(ActionRules.key(action), false);
            case UNASSIGN_TEAM -> new ConversationChange.AssignTeam(null, false);
            case SET_STATUS -> new ConversationChange.SetStatus(ConversationStatus.valueOf(first), null);
            case SET_NAMED_STATUS -> new ConversationChange.SetNamedStatus(ActionRules.key(action));
            case RESOLVE -> new ConversationChange.SetStatus(ConversationStatus.RESOLVED, null);
            case CLOSE -> new ConversationChange.Close();
            case SNOOZE -> new ConversationChange.SetStatus(ConversationStatus.SNOOZED, null);
            case SET_PRIORITY ->
                new ConversationChange.SetField(
                        ConversationField.PRIORITY, first == null ? null : Priority.valueOf(first));
            case ADD_LABELS -> new ConversationChange.AddLabels(labels(action));
            case REMOVE_LABELS -> new ConversationChange.RemoveLabels(labels(action));
            case REPLACE_LABELS -> new ConversationChange.ReplaceLabels(labels(action));
            case MUTE -> new ConversationChange.Mute();
            case SEND_MESSAGE, ADD_NOTE, SEND_FILE, SEND_TRANSCRIPT ->
                throw new IllegalArgumentException(action.kind() + " is no change");
        };
    }

    private static Set<String> labels(MacroAction action) {
        return new LinkedHashSet<>(action.values());
    }
}
