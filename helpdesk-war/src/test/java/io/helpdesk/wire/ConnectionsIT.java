package io.helpdesk.wire;

import static io.helpdesk.wire.LibredeskFixture.ROOT;
import static io.helpdesk.wire.LibredeskFixture.input;
import static io.helpdesk.wire.LibredeskShapes.success;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an account connects with, and where its people want to be told: chatwoot-desk 3.3, 4.4, libredesk-desk 2.3. */
class ConnectionsIT extends WireTest {

    private static ChatwootFixture the;

    @BeforeAll
    static void open() {
        the = ChatwootFixture.open(http());
    }

    private static final String OFFERED = """
            {"id": "%s", "name": "@string", "description": "@string", "short_description": null, "enabled": %s%s, "hooks": []}""";
    private static final String OF_WEBHOOKS = """
            , "logo": "webhooks.png", "i18n_key": "webhooks", "action": "/webhook", "hook_type": "account",
             "allow_multiple_hooks": true, "button": "/webhook\"""";
    private static final String OF_DASHBOARD_APPS = """
            , "logo": "dashboard_apps.png", "i18n_key": "dashboard_apps", "action": null, "hook_type": "account",
             "allow_multiple_hooks": true, "button": null""";

    @Test
    void whatIsOfferedSaysWhetherTheAccountHasAny() {
        var desk = ChatwootFixture.open(http());
        var apps = desk.desk.path("/integrations/apps");
        desk.agent
                .get(apps)
                .send()
                .expect(200)
                .matches("{\"payload\": [" + OFFERED.formatted("webhook", false, "") + ", "
                        + OFFERED.formatted("dashboard_apps", false, "") + "]}");
        desk.admin
                .post(desk.desk.path("/webhooks"))
                .json("{\"url\": \"https://hooks.example.com/a\", \"subscriptions\": [\"message_created\"]}")
                .send()
                .expect(200);
        desk.admin
                .get(apps)
                .send()
                .expect(200)
                .matches("{\"payload\": [" + OFFERED.formatted("webhook", true, OF_WEBHOOKS) + ", "
                        + OFFERED.formatted("dashboard_apps", false, OF_DASHBOARD_APPS) + "]}");
        desk.admin
                .post(desk.desk.path("/dashboard_apps"))
                .json("{\"title\": \"Orders\", \"content\": [{\"type\": \"frame\", \"url\": \"https://example.com\"}]}")
                .send()
                .expect(200);
        desk.agent
                .get(apps + "/dashboard_apps")
                .send()
                .expect(200)
                .matches(OFFERED.formatted("dashboard_apps", true, ""));
        for (var unknown : List.of("slack", "Webhook", "webhooks", "1")) {
            desk.agent.get(apps + "/" + unknown).send().expect(404);
        }
    }

    @Test
    void noProductOfOthersIsConfigured() {
        var hooks = the.desk.path("/integrations/hooks");
        the.admin
                .post(hooks)
                .json("{\"hook\": {\"app_id\": \"slack\", \"settings\": {}}}")
                .send()
                .expect(422)
                .matches("{\"message\": \"Feature flag Feature not enabled\", \"attributes\": [\"feature_flag\"]}");
        the.admin
                .post(hooks)
                .json("{\"hook\": {\"settings\": {}}}")
                .send()
                .expect(422)
                .matches("{\"message\": \"App can't be blank\", \"attributes\": [\"app_id\"]}");
        the.agent.post(hooks).json("{\"hook\": {\"app_id\": \"slack\"}}").send().expect(401);
        for (var method : List.of("PATCH", "PUT", "DELETE")) {
            the.admin.method(method, hooks + "/1").json("{}").send().expect(404);
            the.agent.method(method, hooks + "/1").json("{}").send().expect(401);
        }
        the.agent
                .post(hooks + "/1/process_event")
                .json("{\"event\": {\"name\": \"rephrase\", \"data\": {}}}")
                .send()
                .expect(404);
    }

    private static Http.Request subscribe(Http who) {
        return who.post("/api/v1/notification_subscriptions");
    }

    private static String browser(String endpoint) {
        return "{\"notification_subscription\": {\"subscription_type\": \"browser_push\", \"subscription_attributes\":"
                + " {\"endpoint\": \"" + endpoint + "\", \"p256dh\": \"made-up\", \"auth\": \"made-up\"}}}";
    }

    @Test
    void aDeviceIsKeptAndMovesToWhoUsesIt() {
        var endpoint = "https://push.example.com/" + Desk.word();
        var kept = subscribe(the.admin)
                .json(browser(endpoint))
                .send()
                .expect(200)
                .matches("""
                        {"id": "@int", "user_id": %d, "subscription_type": "browser_push", "subscription_attributes":
                         {"endpoint": "%s", "p256dh": "made-up", "auth": "made-up"}, "created_at": "@iso",
                         "updated_at": "@iso", "identifier": "%s"}""".formatted(the.desk.ada().id(), endpoint, endpoint))
                .json();
        var moved =
                subscribe(the.agent).json(browser(endpoint)).send().expect(200).json();
        assertEquals(kept.get("id"), moved.get("id"));
        assertEquals(the.desk.ben().id(), moved.get("user_id").asLong());
        subscribe(the.agent)
                .json("{\"notification_subscription\": {\"subscription_type\": \"fcm\", \"subscription_attributes\":"
                        + " {\"device_id\": \"" + Desk.word() + "\", \"push_token\": \"t-1\"}}}")
                .send()
                .expect(200);
        the.agent
                .delete("/api/v1/notification_subscriptions")
                .json("{\"push_token\": \"t-1\"}")
                .send()
                .expect(200);
        the.agent.delete("/api/v1/notification_subscriptions").json("{}").send().expect(200);
    }

    @Test
    void whatIsNoDeviceIsNotKept() {
        subscribe(the.agent)
                .json("{\"notification_subscription\": {\"subscription_type\": \"pigeon\"}}")
                .send()
                .expect(422);
        subscribe(the.agent).json(browser("")).send().expect(422);
        subscribe(the.agent)
                .json(browser("https://push.example.com/" + "x".repeat(2100)))
                .send()
                .expect(422);
        subscribe(the.agent).json("{}").send().expect(422);
    }

    private static final String MAIL = ROOT + "/settings/notifications/email";

    @Test
    void theServerOfNotificationsIsKeptWithoutShowingItsPassword() {
        var shape = """
                {"notification.email.username": "%s", "notification.email.host": "%s", "notification.email.port": %d,
                 "notification.email.password": "%s", "notification.email.max_conns": %d,
                 "notification.email.idle_timeout": "%s", "notification.email.wait_timeout": "%s",
                 "notification.email.auth_protocol": "%s", "notification.email.email_address": "%s",
                 "notification.email.max_msg_retries": %d, "notification.email.tls_type": "%s",
                 "notification.email.tls_skip_verify": %s, "notification.email.hello_hostname": "%s",
                 "notification.email.enabled": %s}""";
        the.desk
                .libredesk()
                .get(MAIL)
                .send()
                .expect(200)
                .matches(success(shape.formatted("", "", 0, "", 0, "", "", "", "", 0, "", false, "", false)));
        var sent = shape.formatted(
                "desk",
                "mail.example.com",
                587,
                "%s",
                5,
                "15s",
                "5s",
                "login",
                "Desk <desk@example.com>",
                3,
                "starttls",
                true,
                "desk.example.com",
                true);
        var mask = "\u2022".repeat(10);
        for (var password : List.of("correct horse battery", "", mask)) {
            the.desk
                    .libredesk()
                    .put(MAIL)
                    .json(sent.formatted(password))
                    .send()
                    .expect(200)
                    .matches(success("true"));
            the.desk.libredesk().get(MAIL).send().expect(200).matches(success(sent.formatted(mask)));
        }
        the.desk
                .libredesk()
                .put(MAIL)
                .json("{\"notification.email.email_address\": \"nobody\"}")
                .send()
                .expect(400);
        the.desk
                .libredesk()
                .put(MAIL)
                .json("{\"notification.email.port\": \"x\"}")
                .send()
                .expect(400)
                .matches(input("Bad request"));
        the.desk
                .libredesk()
                .put(MAIL)
                .json(
                        "{\"notification.email.email_address\": \"desk@example.com\", \"notification.email.port\": 70000}")
                .send()
                .expect(400);
    }
}
