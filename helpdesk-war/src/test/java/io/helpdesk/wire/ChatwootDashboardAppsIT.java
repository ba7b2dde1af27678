package io.helpdesk.wire;

import org.junit.jupiter.api.Test;

/** Pages of others beside a conversation (chatwoot-desk 4.5). */
class ChatwootDashboardAppsIT extends ChatwootResources {

    private static final String INVALID = recordInvalid("Content : Invalid data", "content");

    private static Http.Reply create(String json) {
        return agent.post(desk.path("/dashboard_apps"))
                .json(json.replace("'", "\""))
                .send();
    }

    @Test
    void everyMemberMakesChangesAndDeletesThem() {
        var made = create(
                "{'dashboard_app': {'title': 'Orders', 'content': [{'type': 'frame', 'url': 'https://example.com/a?b=1'}]}}");
        var shape = """
                {'id': '@int', 'title': '%s', 'content': [{'type': 'frame', 'url': 'https://example.com/a?b=1'}],
                 'created_at': '@iso'}""";
        made.expect(200).matches(shape.formatted("Orders"));
        var path = "/dashboard_apps/" + id(made);
        get(path).expect(200).matches(shape.formatted("Orders"));
        get("/dashboard_apps").expect(200).matches("[" + shape.formatted("Orders") + "]");
        patch(path, "{\"dashboard_app\": {\"title\": \"Bills\"}}").expect(200).matches(shape.formatted("Bills"));
        var other = Desk.open(http());
        other.administrator().get(other.path(path)).send().expect(404).matches(NOT_FOUND);
        other.administrator().delete(other.path(path)).send().expect(404);
        delete(path).expect(204);
        get(path).expect(404).matches(NOT_FOUND);
    }

    @Test
    void whatIsNoPageIsRefused() {
        create("{'title': 'a', 'content': []}").expect(422).matches(INVALID);
        create("{'title': 'a'}").expect(422).matches(INVALID);
        create("{'title': 'a', 'content': [{'type': 'frame', 'url': 'javascript:alert(1)'}]}")
                .expect(422)
                .matches(INVALID);
        create("{'title': 'a', 'content': [{'type': 'text', 'url': 'https://example.com'}]}")
                .expect(422)
                .matches(INVALID);
        create("{'content': [{'type': 'frame', 'url': 'https://example.com'}]}")
                .expect(422)
                .matches(recordInvalid("Title can't be blank", "title"));
        create("{}").expect(422).matches(missing("dashboard_app"));
    }
}
