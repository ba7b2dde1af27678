package io.helpdesk.core.conversation;

import io.helpdesk.api.caller.Permission;
import io.helpdesk.api.conversation.ConversationChange;
import io.helpdesk.api.conversation.ConversationField;
import java.util.Set;

/** What a caller must be allowed for each change, besides changing conversations at all. */
final class ChangePermissions implements ConversationChange.Cases<Set<Permission>> {

    private static final ChangePermissions ALL = new ChangePermissions();

    private ChangePermissions() {}

    static Set<Permission> of(ConversationChange change) {
        return change.match(ALL);
    }

    @Override
    public Set<Permission> setStatus(ConversationChange.SetStatus to) {
        return Set.of(Permission.CONVERSATION_STATUS);
    }

    @Override
    public Set<Permission> setNamedStatus(ConversationChange.SetNamedStatus to) {
        return Set.of(Permission.CONVERSATION_STATUS);
    }

    @Override
    public Set<Permission> toggleStatus() {
        return Set.of(Permission.CONVERSATION_STATUS);
    }

    @Override
    public Set<Permission> close() {
        return Set.of(Permission.CONVERSATION_STATUS);
    }

    @Override
    public Set<Permission> claimIfOpen() {
        return Set.of(Permission.CONVERSATION_ASSIGN_AGENT);
    }

    @Override
    public Set<Permission> setField(ConversationChange.SetField to) {
        return to.field() == ConversationField.PRIORITY ? Set.of(Permission.CONVERSATION_PRIORITY) : Set.of();
    }

    @Override
    public Set<Permission> assignAgent(ConversationChange.AssignAgent to) {
        return Set.of(Permission.CONVERSATION_ASSIGN_AGENT);
    }

    @Override
    public Set<Permission> assignTeam(ConversationChange.AssignTeam to) {
        return Set.of(Permission.CONVERSATION_ASSIGN_TEAM);
    }

    @Override
    public Set<Permission> replaceLabels(ConversationChange.ReplaceLabels to) {
        return Set.of(Permission.CONVERSATION_LABELS);
    }

    @Override
    public Set<Permission> addLabels(ConversationChange.AddLabels to) {
        return Set.of(Permission.CONVERSATION_LABELS);
    }

    @Override
    public Set<Permission> removeLabels(ConversationChange.RemoveLabels to) {
        return Set.of(Permission.CONVERSATION_LABELS);
    }

    @Override
    public Set<Permission> mergeContactAttributes(ConversationChange.MergeContactAttributes to) {
        return Set.of();
    }

    @Override
    public Set<Permission> seenByContact() {
        return Set.of();
    }

    @Override
    public Set<Permission> seenByAgents() {
        return Set.of();
    }

    @Override
    public Set<Permission> markUnread() {
        return Set.of();
    }

    @Override
    public Set<Permission> mute() {
        return Set.of(Permission.CONVERSATION_STATUS, Permission.CONTACT_BLOCK);
    }

    @Override
    public Set<Permission> unmute() {
        return Set.of(Permission.CONTACT_BLOCK);
    }
}
