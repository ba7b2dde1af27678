package io.helpdesk.dialect.chatwoot.application.cannedresponse;

import io.helpdesk.api.cannedresponse.CannedResponse;
import io.helpdesk.dialect.chatwoot.ChatwootTimes;

/** A canned response as its table has it (chatwoot-resources 10). */
public record CannedResponseJson(
        long id, long accountId, String shortCode, String content, String createdAt, String updatedAt) {

    static CannedResponseJson of(CannedResponse response) {
        return new CannedResponseJson(
                response.id(),
                response.accountId(),
                response.shortCode(),
                response.content(),
                ChatwootTimes.iso(response.createdAt()),
                ChatwootTimes.iso(response.updatedAt()));
    }
}
