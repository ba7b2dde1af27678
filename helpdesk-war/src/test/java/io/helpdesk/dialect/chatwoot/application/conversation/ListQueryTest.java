package io.helpdesk.dialect.chatwoot.application.conversation;

import static io.helpdesk.api.conversation.Condition.absent;
import static io.helpdesk.api.conversation.Condition.all;
import static io.helpdesk.api.conversation.Condition.is;
import static io.helpdesk.dialect.chatwoot.Samples.caller;
import static io.helpdesk.dialect.chatwoot.Samples.params;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.helpdesk.api.caller.AccessScope;
import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.ConversationField;
import io.helpdesk.api.conversation.ConversationStatus;
import io.helpdesk.api.paging.PageRequest;
import io.helpdesk.dialect.chatwoot.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private static final Condition OPEN = is(ConversationField.STATUS, ConversationStatus.OPEN);

    private static ListQuery query(String json) {
        return ListQuery.of(params(json), caller(), Samples.OPENED);
    }

    @Test
    void openOnesOnTheFirstPageByDefault() {
        assertEquals(new ListQuery(caller(), all(OPEN), all(OPEN), new PageRequest(0, 25, false)), query("{}"));
    }

    @Test
    void everyFilterIsACondition() {
        assertEquals(
                all(
                        new Condition.In(
                                ConversationField.STATUS,
                                Set.of(ConversationStatus.PENDING, ConversationStatus.SNOOZED)),
                        is(ConversationField.INBOX_ID, 5L),
                        is(ConversationField.TEAM, 3L),
                        new Condition.Labelled(Set.of("a", "b")),
                        is(ConversationField.SOURCE_ID, "s1")),
                query("""
                        {'status': ['pending', 'snoozed', 'nonsense'], 'inbox_id': '5', 'team_id': 3, 'labels': 'a,b',
                         'source_id': 's1'}""").counted());
    }

    @Test
    void whoIsAssignedDoesNotChangeTheCounts() {
        var query = query("{'assignee_type': 'me'}");
        assertEquals(all(OPEN), query.counted());
        assertEquals(all(all(OPEN), is(ConversationField.ASSIGNEE, 7L)), query.listed());
        assertEquals(
                all(all(OPEN), absent(ConversationField.ASSIGNEE)),
                query("{'assignee_type': 'unassigned'}").listed());
    }

    @Test
    void wordsTakeThePlaceOfTheStatus() {
        assertEquals(
                all(new Condition.MessageContains("blue")),
                query("{'q': 'blue', 'status': 'open'}").counted());
        assertEquals(all(OPEN), query("{'q': ' '}").counted());
    }

    @Test
    void unknownStatusesMatchNothingAndAllMatchesEverything() {
        assertEquals(
                all(new Condition.Any(List.of())), query("{'status': 'closed'}").counted());
        assertEquals(all(), query("{'status': ['all', 'open']}").counted());
    }

    @Test
    void whoParticipatesSeesItWhereverItIs() {
        var query = query("{'conversation_type': 'participating', 'inbox_id': 6}");
        assertEquals(new AccessScope.EveryInbox(), query.caller().scope());
        assertEquals(all(OPEN, new Condition.Participates(7)), query.counted());
    }

    @Test
    void whatChangedLatelyComesOnOnePage() {
        var query = query("{'updated_within': '60', 'page': 3, 'status': 'all'}");
        assertEquals(PageRequest.all(), query.page());
        assertEquals(
                all(Condition.after(ConversationField.UPDATED_AT, Samples.OPENED.minusSeconds(60))), query.counted());
    }
}
