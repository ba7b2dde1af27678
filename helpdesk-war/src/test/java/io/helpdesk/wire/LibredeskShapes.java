package io.helpdesk.wire;

/** The objects of the Libredesk contract, key by key. */
final class LibredeskShapes {

    static final String CONTACT = """
            {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "first_name": "@string", "last_name": "@string",
             "email": "@string?", "type": "@/contact|visitor/", "availability_status": "offline", "avatar_url": "@string?",
             "phone_number": "@string?", "phone_number_country_code": null, "country": "@string?",
             "custom_attributes": "@object", "enabled": "@bool", "last_active_at": "@iso?", "last_login_at": null,
             "external_user_id": "@string?", "roles": null, "permissions": null, "teams": [], "api_key": null,
             "api_key_last_used_at": null}""";

    /** libredesk 7. */
    static final String CONVERSATION = conversation("@any", "@string?");

    static String conversation(String previous, String subject) {
        return """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "uuid": "@uuid", "contact_id": "@int",
                 "inbox_id": "@int", "closed_at": "@iso?", "resolved_at": "@iso?", "reference_number": "@/\\\\d+/",
                 "priority": "@string?", "priority_id": "@int?", "status": "@string", "status_category": "@string",
                 "status_id": "@int", "first_reply_at": "@iso?", "last_reply_at": "@iso?", "assigned_user_id": "@int?",
                 "assigned_team_id": "@int?", "assignee_last_seen_at": "@iso?", "waiting_since": "@iso?", "snoozed_until": "@iso?", "subject": "%s",
                 "inbox_mail": "@string", "inbox_reply_to": "", "inbox_name": "@string", "inbox_channel": "@string",
                 "tags": ["@each", "@string"], "meta": {}, "custom_attributes": "@object", "last_message_at": "@iso?",
                 "last_message": "@string?", "last_message_sender": "@string?", "last_interaction": "@string?",
                 "last_interaction_at": "@iso?", "last_interaction_sender": "@string?", "contact": %s,
                 "sla_policy_id": null, "sla_policy_name": null, "applied_sla_id": null,
                 "first_response_deadline_at": null, "resolution_deadline_at": null,
                 "next_response_deadline_at": null, "next_response_met_at": null, "csat_rating": null,
                 "csat_feedback": null, "csat_responded_at": null, "previous_conversations": %s}""".formatted(subject, CONTACT, previous.startsWith("@") ? "\"" + previous + "\"" : previous);
    }

    /** libredesk 9.2. */
    static final String LISTED = """
            {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "uuid": "@uuid", "reference_number": "@string",
             "waiting_since": "@iso?", "contact": {"created_at": "@iso", "updated_at": "@iso", "first_name": "@string",
               "last_name": "@string", "email": "@string?", "avatar_url": "@string?"},
             "inbox_channel": "@/email|livechat|api|whatsapp/", "inbox_name": "@string", "sla_policy_id": null,
             "first_reply_at": "@iso?", "last_reply_at": "@iso?", "resolved_at": "@iso?", "subject": "@string?",
             "last_message": "@string?", "last_message_at": "@iso?", "last_message_sender": "@string?",
             "last_interaction": "@string?", "last_interaction_at": "@iso?", "last_interaction_sender": "@string?",
             "next_sla_deadline_at": null, "priority_id": "@int?", "assigned_user_id": "@int?",
             "assigned_team_id": "@int?", "unread_message_count": "@int", "status": "@string", "priority": "@string?",
             "first_response_deadline_at": null, "resolution_deadline_at": null, "applied_sla_id": null,
             "next_response_deadline_at": null, "next_response_met_at": null, "mentioned_message_uuid": null}""";

    static final String PREVIOUS = """
            {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "uuid": "@uuid", "subject": "@string",
             "contact": {"first_name": "@string", "last_name": "@string", "avatar_url": "@string?"},
             "last_message": "@string?", "last_message_at": "@iso?"}""";

    static final String ATTACHMENT = """
            {"name": "@string", "size": "@int", "content": null, "content_id": "@string", "content_type": "@string",
             "disposition": "@/attachment|inline/", "uuid": "@uuid", "url": "@string", "thumbnail_url": "@string"}""";

    /** libredesk 11.1. */
    static String message(String type, String status, String content, String meta) {
        return """
                {"id": "@int", "created_at": "@iso", "updated_at": "@iso", "uuid": "@uuid", "type": "%s",
                 "status": "%s", "conversation_id": "@int", "conversation_uuid": "@uuid", "content": "%s",
                 "text_content": "@string", "content_type": "@/html|text/", "private": "@bool", "sender_id": "@int",
                 "sender_type": "@/agent|contact/", "meta": %s, "attachments": ["@each", %s],
                 "author": {"id": "@int", "first_name": "@string", "last_name": "@string", "email": "@string?",
                   "avatar_url": "@string?", "availability_status": "@string", "type": "@string",
                   "last_active_at": "@iso?"}}""".formatted(type, status, content, meta, ATTACHMENT);
    }

    static final String MESSAGE = message("@string", "@string", "@string", "\"@object\"");

    static String success(String data) {
        return "{\"status\": \"success\", \"data\": " + data + "}";
    }

    static final String DONE = success("true");

    static String page(String items, int total, int perPage, int pages, int page) {
        return success("{\"results\": " + items + ", \"total\": " + total + ", \"per_page\": " + perPage
                + ", \"total_pages\": " + pages + ", \"page\": " + page + "}");
    }

    static String page(String item) {
        return success("{\"results\": [\"@each\", " + item + "], \"total\": \"@int\", \"per_page\": \"@int\", "
                + "\"total_pages\": \"@int\", \"page\": \"@int\"}");
    }

    private LibredeskShapes() {}
}
