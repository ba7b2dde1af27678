package io.helpdesk.wire;

/** Whole inboxes of the Chatwoot application API (chatwoot-resources 4.3), to be filled in. */
final class InboxShapes {

    static final String HMAC = ", 'hmac_token': '@/.{24}/'";
    private static final String CLOSED = """
            {'day_of_week': %d, 'closed_all_day': true, 'open_hour': null, 'open_minutes': null, 'close_hour': null,
             'close_minutes': null, 'open_all_day': false}""";
    private static final String OPEN = """
            {'day_of_week': %d, 'closed_all_day': false, 'open_hour': 9, 'open_minutes': 0, 'close_hour': 17,
             'close_minutes': 0, 'open_all_day': false}""";
    private static final String FIELD = """
            {'field_type': 'standard', 'label': '%s', 'name': '%s', 'type': '%s', 'required': %s, 'enabled': false}""";

    private InboxShapes() {}

    /** @param secrets {@link #HMAC}, or empty for readers who are no administrators */
    static String api(String name, String webhook, String secrets) {
        return inbox(name, "Api", "null", "false", "null", "null", "null", """
                'webhook_url': %s, 'inbox_identifier': '@/.{24}/', 'additional_attributes': {}%s""".formatted(webhook, secrets));
    }

    static String email(String name, String address, String secrets) {
        return inbox(name, "Email", "null", "null", "null", "null", "null", """
                'forward_to_email': null, 'email': '%s'%s""".formatted(address, secrets));
    }

    static String whatsapp(String name, String number, String secrets) {
        return inbox(
                name,
                "Whatsapp",
                "'@/http.+whatsapp.+/'",
                "null",
                "null",
                "'" + number + "'",
                "'whatsapp_cloud'",
                "'message_templates': []" + secrets);
    }

    static String webWidget(String name, String secrets) {
        return inbox(name, "WebWidget", "null", "false", """
                '#1f93ff'""", "null", "null", """
                'pre_chat_form_enabled': false, 'pre_chat_form_options': {
                 'pre_chat_message': 'Share your queries or comments here.', 'pre_chat_fields': [%s, %s, %s]},
                 'continuity_via_email': true%s""".formatted(
                        FIELD.formatted("Email Id", "emailAddress", "email", true),
                        FIELD.formatted("Full name", "fullName", "text", false),
                        FIELD.formatted("Phone number", "phoneNumber", "text", false),
                        secrets));
    }

    /** @param color of a widget, null for other kinds */
    private static String inbox(
            String name,
            String channel,
            String callback,
            String hmac,
            String color,
            String number,
            String provider,
            String rest) {
        boolean widget = !color.strip().equals("null");
        return """
                {'id': '@int', 'avatar_url': '', 'channel_id': '@int', 'name': '%s', 'channel_type': 'Channel::%s',
                 'greeting_enabled': false, 'greeting_message': null, 'working_hours_enabled': false,
                 'enable_email_collect': true, 'csat_survey_enabled': false, 'csat_config': {},
                 'enable_auto_assignment': true, 'auto_assignment_config': {}, 'out_of_office_message': null,
                 'working_hours': [%s], 'timezone': 'UTC', 'callback_webhook_url': %s,
                 'allow_messages_after_resolved': true, 'lock_to_single_conversation': false,
                 'sender_name_type': 'friendly', 'business_name': null, 'widget_color': %s, 'website_url': %s,
                 'hmac_mandatory': %s, 'welcome_title': null, 'welcome_tagline': null, 'web_widget_script': %s,
                 'website_token': %s, 'selected_feature_flags': %s, 'reply_time': %s,
                 'messaging_service_sid': null, 'phone_number': %s, 'provider': %s, %s}""".formatted(
                        name,
                        channel,
                        week(),
                        callback,
                        color,
                        widget ? "'https://example.com'" : "null",
                        hmac,
                        widget ? "''" : "null",
                        widget ? "'@/.{24}/'" : "null",
                        widget ? "['attachments', 'emoji_picker', 'end_conversation']" : "null",
                        widget ? "'in_a_few_minutes'" : "null",
                        number,
                        provider,
                        rest);
    }

    private static String week() {
        var week = new StringBuilder(CLOSED.formatted(0));
        for (int day = 1; day < 6; day++) {
            week.append(", ").append(OPEN.formatted(day));
        }
        return week.append(", ").append(CLOSED.formatted(6)).toString();
    }
}
