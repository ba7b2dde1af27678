package io.helpdesk.dialect.libredesk.directory;

import io.helpdesk.api.status.SaveNamedStatus;
import io.helpdesk.dialect.libredesk.LibredeskBody;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import io.helpdesk.dialect.libredesk.conversation.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a status that somebody wants to have (libredesk-resources 6). */
final class StatusCommand {

    /** Bytes, as the original counts. */
    private static final int LONGEST = 25;

    private StatusCommand() {}

    /** @throws LibredeskRefusal 400 for what is none */
    static SaveNamedStatus read(LibredeskBody body) {
        var name = body.text("name");
        var category = body.text("category");
        body.refuseUnlessDecoded();
        if (name.isEmpty()) {
            throw LibredeskRefusal.input("`name` empty");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw LibredeskRefusal.input("Status is too long, should be at most 25 characters");
        }
        var state = Arrays.stream(Status.Category.values())
                .filter(each -> each.word().equals(category))
                .map(Status.Category::state)
                .findFirst()
                .orElseThrow(() -> LibredeskRefusal.input("validation.invalidFields"));
        return new SaveNamedStatus(name, state);
    }
}
