package io.helpdesk.wire.route;

import io.helpdesk.wire.Desk;
import io.helpdesk.wire.Http;
import io.helpdesk.wire.Server;
import io.helpdesk.wire.route.Door.Refusal;
import java.util.List;
import java.util.Map;

/** The doors of all applications, for one desk and the other; a new application is a new one here. */
final class Doors {

    private static final Refusal NOT_FOUND = new Refusal(404, null);

    private final Http http;
    private final Map<String, Door> byMount;

    private Doors(Http http, Rows rows, Desk other) {
        this.http = http;
        byMount = Map.of(
                "chatwoot/api/v1", chatwootApplication(rows, other),
                "chatwoot/public/api/v1", chatwootClient(rows, other),
                "chatwoot/platform/api/v1", chatwootPlatform(rows, other),
                "chatwoot/auth", chatwootSignIn(),
                "chatwoot/rails/active_storage", chatwootFiles(rows),
                "mail", mail(rows.desk(), other),
                "webhooks/whatsapp", whatsapp(rows.desk(), other),
                "libredesk/api/v1", libredesk(rows, other),
                "libredesk/uploads", libredesk(rows, other),
                "wassist/api/v1", wassist(rows.desk(), other));
    }

    static Doors of(Http http, Rows rows, Desk other) {
        return new Doors(http, rows, other);
    }

    Door of(Route route) {
        var door = byMount.get(route.mount());
        if (door == null) {
            throw new AssertionError("nobody says here who calls " + route);
        }
        return door;
    }

    private Door chatwootApplication(Rows rows, Desk other) {
        var desk = rows.desk();
        return new Door(
                List.of("id"),
                Map.of(
                        "account",
                        "" + desk.account(),
                        "inbox",
                        "" + desk.api().id(),
                        "contact",
                        "" + rows.contact(),
                        "portal",
                        rows.portal()),
                Map.of("account", "" + other.account()),
                desk.administrator(),
                desk.agent(),
                other.administrator(),
                http.with("api_access_token", Desk.word()),
                route -> new Refusal(401, "{'errors': ['You need to sign in or sign up before continuing.']}"),
                new Refusal(401, "{'error': 'Invalid Access Token'}"),
                new Refusal(401, "{'error': 'You are not authorized to access this account'}"),
                401,
                false);
    }

    private Door chatwootClient(Rows rows, Desk other) {
        return open(
                List.of("id"),
                Map.of("inbox", rows.desk().api().identifier(), "contact", rows.visitor()),
                Map.of("inbox", other.api().identifier()),
                NOT_FOUND);
    }

    /** Its bearer is the operator: whoever has a role in an account is nobody here. */
    private Door chatwootPlatform(Rows rows, Desk other) {
        var refusal = new Refusal(401, "{'error': 'Invalid access_token'}");
        var desk = rows.desk();
        return new Door(
                List.of("id"),
                Map.of("account", "" + desk.account(), "user", "" + desk.ben().id(), "bot", rows.bot()),
                Map.of(),
                http.with("api_access_token", Server.PLATFORM_TOKEN),
                desk.administrator(),
                other.administrator(),
                http.with("api_access_token", Desk.word()),
                route -> refusal,
                refusal,
                refusal,
                401,
                false);
    }

    /** Nobody is known there yet. */
    private Door chatwootSignIn() {
        return open(List.of(), Map.of(), Map.of(), NOT_FOUND);
    }

    /** Addresses are signed, and these are not. */
    private Door chatwootFiles(Rows rows) {
        return open(
                List.of(),
                Map.of("how", "blobs/redirect", "until", "9999999999", "blob", rows.file(), "filename", "a.txt"),
                Map.of(),
                NOT_FOUND);
    }

    /** Mails are signed, and these are not. */
    private Door mail(Desk desk, Desk other) {
        var unsigned = new Refusal(401, null);
        return open(List.of(), Map.of("token", mailToken(desk)), Map.of("token", mailToken(other)), unsigned);
    }

    /** Without credentials: whoever comes is as good as anybody else. */
    private Door open(List<String> ids, Map<String, String> values, Map<String, String> others, Refusal othersRefusal) {
        return new Door(
                ids, values, others, http, http, http, http, route -> NOT_FOUND, NOT_FOUND, othersRefusal, 404, true);
    }

    /** Calls are signed, and these are not. */
    private Door whatsapp(Desk desk, Desk other) {
        return open(
                List.of(),
                Map.of("number", desk.whatsappNumber().substring(1)),
                Map.of("number", other.whatsappNumber().substring(1)),
                new Refusal(401, null));
    }

    private static String mailToken(Desk desk) {
        return desk.administrator()
                .post(desk.path("/inboxes/" + desk.email().id() + "/mail_door"))
                .send()
                .ok()
                .json()
                .get("url")
                .asText()
                .replaceFirst(".*/", "");
    }

    private Door libredesk(Rows rows, Desk other) {
        return new Door(
                List.of("uuid", "id"),
                Map.of("name", rows.file(), "uuid", rows.conversation()),
                Map.of(),
                rows.desk().libredesk(),
                http.with("Authorization", rows.agentsKeyPair()),
                other.libredesk(),
                http.with("Authorization", "token " + Desk.word() + ":x"),
                route -> route.method().equals("GET")
                        ? new Refusal(
                                401,
                                "{'status': 'error', 'message': 'Invalid or expired session', 'data': null, 'error_type': '@string'}")
                        : new Refusal(
                                403,
                                "{'status': 'error', 'message': 'CSRF token mismatch', 'data': null, 'error_type': 'PermissionException'}"),
                new Refusal(
                        401,
                        "{'status': 'error', 'message': 'Invalid credential', 'data': null, 'error_type': 'GeneralException'}"),
                NOT_FOUND,
                403,
                false);
    }

    /** Its key is the organisation's: there are no roles. */
    private Door wassist(Desk desk, Desk other) {
        var organisation = desk.wassist();
        return new Door(
                List.of("id"),
                Map.of("number", desk.whatsappNumber().substring(1)),
                Map.of(),
                organisation,
                organisation,
                other.wassist(),
                http.with("X-API-Key", Desk.word()),
                route -> new Refusal(401, "{'detail': 'Authentication credentials were not provided.'}"),
                new Refusal(401, "{'detail': 'Invalid API key.'}"),
                NOT_FOUND,
                403,
                false);
    }
}
