package io.helpdesk.dialect.chatwoot;

/** Pictures of records. Addresses are kept; files only where a record has a place for them. */
public final class Avatars {

    private Avatars() {}

    /** @throws ChatwootRefusal rather than drop a file silently */
    public static void refuseFile(ChatwootParams params) {
        if (params.file("avatar").isPresent()) {
            throw ChatwootRefusal.unprocessable("avatar files are not supported here, use avatar_url");
        }
    }
}
