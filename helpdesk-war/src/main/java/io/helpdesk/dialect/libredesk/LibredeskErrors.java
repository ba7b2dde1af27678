package io.helpdesk.dialect.libredesk;

import io.helpdesk.api.problem.HelpdeskException;
import io.helpdesk.api.problem.Invalid;
import io.helpdesk.api.problem.Rule;
import io.helpdesk.api.problem.Violation;

/** This dialect's words for the refusals of the services (libredesk 4). */
final class LibredeskErrors {

    private LibredeskErrors() {}

    static LibredeskRefusal word(HelpdeskException refused) {
        return switch (refused.kind()) {
            case UNAUTHENTICATED -> LibredeskRefusal.general(401, "Invalid credential");
            case FORBIDDEN -> LibredeskRefusal.permissionDenied();
            case NOT_FOUND -> missing(refused.subject());
            case INVALID -> invalid((Invalid) refused);
            case CONFLICT ->
                new LibredeskRefusal(
                        ErrorType.CONFLICT.status(), ErrorType.CONFLICT, LibredeskRefusal.SOMETHING_WENT_WRONG);
        };
    }

    /** What the engine of this server says on its own; route and method are checked before it can. */
    static LibredeskRefusal word(int status) {
        return switch (status) {
            case 404 -> LibredeskRefusal.general(404, "Route not found");
            case 405 -> LibredeskRefusal.general(405, "Request method not allowed");
            default -> LibredeskRefusal.general(status, LibredeskRefusal.SOMETHING_WENT_WRONG);
        };
    }

    /** What a path names is not found; what a body names is a mistake in the body. */
    private static LibredeskRefusal missing(String subject) {
        return switch (subject) {
            case "conversation" -> LibredeskRefusal.notFound("Conversation not found");
            case "message" -> LibredeskRefusal.notFound("Message not found");
            case "record" -> LibredeskRefusal.notFound("Record not found");
            case "inbox" -> LibredeskRefusal.input("Inbox not found");
            case "team" -> LibredeskRefusal.input("Team not found");
            case "agent" -> LibredeskRefusal.input("User not found");
            case "file" -> LibredeskRefusal.input("File not found");
            default -> LibredeskRefusal.badInput();
        };
    }

    private static LibredeskRefusal invalid(Invalid refused) {
        Violation first = refused.violations().get(0);
        boolean address = first.field().equals("email") || first.field().equals("recipients");
        if (address && first.rule() == Rule.MALFORMED) {
            return LibredeskRefusal.input("Invalid email address");
        }
        if (first.rule() == Rule.TOO_COMMON) {
            return LibredeskRefusal.input("All words are in very many messages: add a rarer one");
        }
        if (first.field().equals("base") && first.rule() == Rule.TOO_MANY) {
            return new LibredeskRefusal(
                    ErrorType.RATE_LIMIT.status(), ErrorType.RATE_LIMIT, LibredeskRefusal.SOMETHING_WENT_WRONG);
        }
        return LibredeskRefusal.badInput();
    }
}
