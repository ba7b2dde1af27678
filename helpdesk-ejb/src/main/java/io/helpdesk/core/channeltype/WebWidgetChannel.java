package io.helpdesk.core.channeltype;

import io.helpdesk.api.inbox.ChannelKind;
import io.helpdesk.api.inbox.SaveInbox;
import io.helpdesk.core.channeltype.ChannelSetting.Form;
import io.helpdesk.core.rule.Checks;
import java.util.List;

/** Contacts write and read on a website (chatwoot-resources 4.2). */
final class WebWidgetChannel implements ChannelType {

    private static final String WEBSITE_URL = "website_url";

    private static final List<ChannelSetting> SETTINGS = List.of(
            ChannelSetting.open(WEBSITE_URL, Form.TEXT),
            ChannelSetting.open("widget_color", Form.TEXT),
            ChannelSetting.open("welcome_title", Form.TEXT),
            ChannelSetting.open("welcome_tagline", Form.TEXT),
            ChannelSetting.open("pre_chat_form_enabled", Form.FLAG),
            ChannelSetting.open("pre_chat_form_options", Form.OBJECT),
            ChannelSetting.open("continuity_via_email", Form.FLAG),
            ChannelSetting.open("reply_time", Form.TEXT),
            ChannelSetting.open("selected_feature_flags", Form.LIST));

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEB_WIDGET;
    }

    @Override
    public List<ChannelSetting> settings() {
        return SETTINGS;
    }

    @Override
    public boolean hasWebsiteToken() {
        return true;
    }

    @Override
    public boolean provesIdentities() {
        return true;
    }

    @Override
    public void check(SaveInbox command, boolean creating, Checks checks) {
        var settings = command.channel().settings();
        boolean told = settings != null && settings.containsKey(WEBSITE_URL);
        if (creating || told) {
            var url = told ? ChannelSetting.text(settings, WEBSITE_URL) : null;
            checks.required(WEBSITE_URL, url).longest(WEBSITE_URL, url, ChannelSetting.LONGEST_URL);
        }
    }

    @Override
    public FirstContact firstContact() {
        return FirstContact.IN_UNUSED_SESSION;
    }

    @Override
    public boolean needsChannel() {
        return false;
    }
}
