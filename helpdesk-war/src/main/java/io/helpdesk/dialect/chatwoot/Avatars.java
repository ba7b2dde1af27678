package io.helpdesk.dialect.chatwoot;

/** Pictures of records: their addresses are kept, files have no place to be kept yet. */
public final class Avatars {

    private Avatars() {}

    /** @throws ChatwootRefusal rather than drop a file silently */
    public static void refuseFile(ChatwootParams params) {
        if (params.file("avatar").isPresent()) {
            throw ChatwootRefusal.unprocessable("avatar files are not supported, send avatar_url");
        }
    }
}
