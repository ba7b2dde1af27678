package io.helpdesk.dialect.chatwoot.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson;
import io.helpdesk.dialect.chatwoot.push.PushConversationJson.Ref;

/** A conversation as webhooks show it: as it is pushed, and its account at the end (chatwoot-events 2.2). */
record ConversationPayload(@JsonUnwrapped PushConversationJson conversation, Ref account) {}
