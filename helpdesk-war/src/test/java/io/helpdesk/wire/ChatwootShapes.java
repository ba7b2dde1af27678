package io.helpdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whole documents of the Chatwoot application API (chatwoot-application 2.6, 2.7, 4.1), to be filled in. */
final class ChatwootShapes {

    static final String CONTACT = """
            {'additional_attributes': {}, 'availability_status': 'offline', 'email': '@string?', 'id': '@int',
             'name': '@string', 'phone_number': '@string?', 'blocked': '@bool', 'identifier': '@string?',
             'thumbnail': '', 'custom_attributes': {}, 'created_at': '@epoch'}""";

    /** A contact that wrote. */
    static final String ACTIVE_CONTACT = CONTACT.replace("'created_at'", "'last_activity_at': '@epoch', 'created_at'");

    static final String AGENT = """
            {'id': '@int', 'account_id': '@int', 'availability_status': '@/online|offline|busy/', 'auto_offline': '@bool',
             'confirmed': '@bool', 'email': '@string', 'available_name': '@string', 'name': '@string',
             'role': '@/agent|administrator/', 'thumbnail': ''}""";

    static final String TEAM = """
            {'id': '@int', 'name': '@string', 'description': '@string?', 'allow_auto_assign': '@bool',
             'account_id': '@int', 'is_member': '@bool'}""";

    static final String USER_SENDER = """
            {'id': '@int', 'name': '@string', 'available_name': '@string', 'avatar_url': '', 'type': 'user',
             'availability_status': '@/online|offline|busy/', 'thumbnail': ''}""";

    static final String CONTACT_SENDER = """
            {'additional_attributes': {}, 'custom_attributes': {}, 'email': '@string?', 'id': '@int',
             'identifier': '@string?', 'name': '@string', 'phone_number': '@string?', 'thumbnail': '',
             'blocked': false, 'type': 'contact'}""";

    private ChatwootShapes() {}

    /** A conversation that nobody is assigned to and nobody has written in. */
    static String silentConversation() {
        return conversation("", "[]", "null");
    }

    /**
     * @param people further members of {@code meta}, each with a comma after it
     * @param messages the array of at most one message
     * @param last the last message that is no activity
     */
    static String conversation(String people, String messages, String last) {
        return conversation(CONTACT, people, messages, last);
    }

    static String conversation(String contact, String people, String messages, String last) {
        return """
                {'meta': {'sender': %s, 'channel': '@/Channel::\\\\w+/', %s 'hmac_verified': '@bool'},
                 'id': '@int', 'messages': %s, 'account_id': '@int', 'uuid': '@uuid', 'additional_attributes': '@object',
                 'agent_last_seen_at': '@int', 'assignee_last_seen_at': '@int', 'can_reply': '@bool',
                 'contact_last_seen_at': '@int', 'custom_attributes': '@object', 'inbox_id': '@int', 'labels': '@array',
                 'muted': '@bool', 'snoozed_until': '@iso?', 'status': '@/open|resolved|pending|snoozed/',
                 'created_at': '@epoch', 'updated_at': '@epochs', 'timestamp': '@epoch', 'first_reply_created_at': '@int',
                 'unread_count': '@int', 'last_non_activity_message': %s, 'last_activity_at': '@epoch',
                 'priority': '@string?', 'waiting_since': '@int', 'sla_policy_id': null}""".formatted(contact, people, messages, last);
    }

    /**
     * A message inside a conversation.
     *
     * @param tail the sender with its key, or empty
     */
    static String pushedMessage(String content, int type, String senderType, String tail) {
        return """
                {'id': '@int', 'content': '%s', 'account_id': '@int', 'inbox_id': '@int', 'conversation_id': '@int',
                 'message_type': %d, 'created_at': '@epoch', 'updated_at': '@iso', 'private': '@bool',
                 'status': '@string', 'source_id': '@string?', 'content_type': '@string', 'content_attributes': '@object',
                 'sender_type': %s, 'sender_id': '@int?', 'external_source_ids': {}, 'additional_attributes': '@object',
                 'processed_message_content': '%s', 'sentiment': {},
                 'conversation': {'assignee_id': '@int?', 'unread_count': '@int', 'last_activity_at': '@epoch',
                   'contact_inbox': {'source_id': '@string'}}%s}""".formatted(content, type, senderType, content, tail);
    }

    /**
     * A message of the messages endpoints.
     *
     * @param echo with its key and a comma, or empty
     */
    static String message(String content, int type, String echo, String tail) {
        return """
                {'id': '@int', 'content': %s, 'inbox_id': '@int', %s 'conversation_id': '@int', 'message_type': %d,
                 'content_type': '@string', 'status': '@string', 'content_attributes': '@object',
                 'created_at': '@epoch', 'private': '@bool', 'source_id': '@string?'%s}""".formatted(content, echo, type, tail);
    }

    /** No body, which calls itself JSON all the same. */
    static void assertNothing(Http.Reply reply) {
        reply.expect(200);
        assertEquals("", reply.text());
        assertTrue(reply.header("Content-Type").startsWith("application/json"), reply.toString());
    }
}
