package io.helpdesk.wire;

/** What Chatwoot's faces have in common: they are one dialect, whose errors a face words anew where it differs. */
abstract class ChatwootContract extends DialectContract {

    @Override
    String mount() {
        return "/chatwoot";
    }

    @Override
    String usedKey() {
        return "{'error': 'This Idempotency-Key was used with another request'}";
    }

    @Override
    String throttled(String seconds) {
        return "Retry later\n";
    }
}
