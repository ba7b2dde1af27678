package io.helpdesk.wire;

/** Whole documents of the Chatwoot client API (chatwoot-client 1.3 to 1.10), to be filled in. */
final class ChatwootClientShapes {

    static final String NOT_FOUND = "{'status': 404, 'error': 'Not Found', 'description': 'Not Found', 'errors': []}";

    static final String NOT_PROVEN = """
            {'status': 401, 'error': 'HMAC failed: Invalid Identifier Hash Provided',
             'description': 'HMAC failed: Invalid Identifier Hash Provided', 'errors': []}""";

    private static final String OPEN_DAY = """
            {'day_of_week': '@int', 'closed_all_day': false, 'open_hour': 9, 'open_minutes': 0, 'close_hour': 17,
             'close_minutes': 0, 'open_all_day': false}""";

    private static final String CLOSED_DAY = """
            {'day_of_week': '@int', 'closed_all_day': true, 'open_hour': null, 'open_minutes': null,
             'close_hour': null, 'close_minutes': null, 'open_all_day': false}""";

    static final String ATTACHMENT = """
            {'id': '@int', 'message_id': '@int', 'file_type': 'image', 'account_id': '@int', 'extension': null,
             'data_url': '@/http.+/rails/active_storage/blobs/redirect/.+/a%20b\\\\.png/', 'thumb_url': '@string',
             'file_size': 4, 'width': null, 'height': null}""";

    private ChatwootClientShapes() {}

    static String inbox(String identifier, String name) {
        return """
                {'identifier': '%s', 'identity_validation_enabled': false, 'name': '%s', 'timezone': 'UTC',
                 'working_hours': [%s, %s, %s, %s, %s, %s, %s], 'working_hours_enabled': false,
                 'csat_survey_enabled': false, 'greeting_enabled': false}""".formatted(
                        identifier, name, CLOSED_DAY, OPEN_DAY, OPEN_DAY, OPEN_DAY, OPEN_DAY, OPEN_DAY, CLOSED_DAY);
    }

    /** @param source, name, email, phone JSON values or words */
    static String session(String source, String name, String email, String phone) {
        return "{'source_id': %s, 'pubsub_token': '@/[1-9A-HJ-NP-Za-km-z]{24}/', 'id': '@int', 'name': %s, 'email': %s, "
                        .formatted(source, name, email)
                + "'phone_number': %s}".formatted(phone);
    }

    /** A contact inside of a conversation. */
    static String contact(String name, String email, String phone, String custom) {
        return record(name, email, phone, "null", custom, "");
    }

    /** A contact as an update answers it, its session included. */
    static String updated(String name, String email, String phone, String identifier, String custom) {
        return record(name, email, phone, identifier, custom, ", 'source_id': '@string', 'pubsub_token': '@string'");
    }

    private static String record(
            String name, String email, String phone, String identifier, String custom, String tail) {
        return """
                {'id': '@int', 'name': %s, 'email': %s, 'phone_number': %s, 'account_id': '@int', 'created_at': '@iso',
                 'updated_at': '@iso', 'additional_attributes': {}, 'identifier': %s, 'custom_attributes': %s,
                 'last_activity_at': '@iso?', 'contact_type': '@/visitor|lead/', 'middle_name': '', 'last_name': '',
                 'location': null, 'country_code': null, 'blocked': false, 'label_list': [], 'company_id': null%s}""".formatted(name, email, phone, identifier, custom, tail);
    }

    static String conversation(String status, String messages, String contact) {
        return """
                {'id': '@int', 'uuid': '@uuid', 'inbox_id': '@int', 'contact_last_seen_at': '@int', 'status': '%s',
                 'agent_last_seen_at': '@int', 'messages': %s, 'contact': %s}""".formatted(status, messages, contact);
    }

    /** @param tail attachments and sender with a comma in front, or empty */
    static String message(String content, int type, String attributes, String tail) {
        return """
                {'id': '@int', 'content': %s, 'message_type': %d, 'content_type': 'text', 'content_attributes': %s,
                 'created_at': '@epoch', 'conversation_id': '@int'%s}""".formatted(content, type, attributes, tail);
    }

    /** A contact as the sender of a message, with a comma in front. */
    static String byContact(String name, String email) {
        return """
                , 'sender': {'additional_attributes': {}, 'custom_attributes': {}, 'email': %s, 'id': '@int',
                 'identifier': null, 'name': %s, 'phone_number': null, 'thumbnail': '', 'blocked': false,
                 'type': 'contact'}""".formatted(email, name);
    }

    /** An agent as the sender of a message, presence unknown to contacts, with a comma in front. */
    static String byAgent(String name) {
        return """
                , 'sender': {'id': '@int', 'name': '%s', 'available_name': '%s', 'avatar_url': '', 'type': 'user',
                 'availability_status': null, 'thumbnail': ''}""".formatted(name, name);
    }
}
