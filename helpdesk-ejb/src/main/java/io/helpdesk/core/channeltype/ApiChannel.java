package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.ReplyWindow;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.core.channeltype.ChannelSetting.Form;
import io.helpdesk.core.rule.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contacts write and read through clients of somebody else, or others do it for them (chatwoot-client 5). */
final class ApiChannel implements ChannelType {

    static final String ADDITIONAL_ATTRIBUTES = "additional_attributes";
    private static final String WEBHOOK_URL = "webhook_url";

    @Override
    public ChannelKind kind() {
        return ChannelKind.API;
    }

    @Override
    public List<ChannelSetting> settings() {
        return List.of(
                ChannelSetting.open(WEBHOOK_URL, Form.TEXT), ChannelSetting.open(ADDITIONAL_ATTRIBUTES, Form.OBJECT));
    }

    @Override
    public boolean hasIdentifier() {
        return true;
    }

    @Override
    public boolean provesIdentities() {
        return true;
    }

    @Override
    public void check(SaveInbox command, boolean creating, Checks checks) {
        if (command.channel().settings() != null) {
            var hours = WindowHours.hours(command.channel().settings());
            checks.that(hours.isEmpty() || hours.get() > 0, WindowHours.KEY, Rule.TOO_SMALL, 0L)
                    .longest(
                            WEBHOOK_URL,
                            ChannelSetting.text(command.channel().settings(), WEBHOOK_URL),
                            ChannelSetting.LONGEST_URL);
        }
    }

    @Override
    public Optional<String> webhookSetting() {
        return Optional.of(WEBHOOK_URL);
    }

    @Override
    public FirstContact firstContact() {
        return FirstContact.IN_ANY_SESSION;
    }

    @Override
    public boolean notesReopening() {
        return true;
    }

    @Override
    public boolean takesMessagesForContacts() {
        return true;
    }

    @Override
    public boolean needsChannel() {
        return false;
    }

    /** As the inbox was told (chatwoot-application 5.8). */
    @Override
    public Optional<ReplyWindow> replyWindow(Map<String, Object> settings) {
        return WindowHours.window(settings);
    }
}
