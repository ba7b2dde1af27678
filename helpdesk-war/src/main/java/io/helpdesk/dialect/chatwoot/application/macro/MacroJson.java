package io.helpdesk.dialect.chatwoot.application.macro;

import io.helpdesk.api.macro.Macro;
import io.helpdesk.api.macro.Macro.Visibility;
import io.helpdesk.dialect.chatwoot.AgentJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A macro (chatwoot-desk 5). One of a team is global here, to those who reach it. */
public record MacroJson(
        long id,
        String name,
        String visibility,
        Optional<AgentJson> createdBy,
        Optional<AgentJson> updatedBy,
        long accountId,
        List<Map<String, Object>> actions,
        Optional<List<FileJson>> files) {

    /** A file that it sends. */
    public record FileJson(
            long id, long macroId, String fileType, long accountId, String fileUrl, String blobId, String filename) {}

    /** As most answers have it. */
    public record Payload<T>(T payload) {}

    /** @param files those that it sends, shown */
    static MacroJson of(Macro macro, List<FileJson> files) {
        return new MacroJson(
                macro.id(),
                macro.name(),
                macro.audience().visibility() == Visibility.USER ? "personal" : "global",
                Optional.ofNullable(macro.author()).map(AgentJson::of),
                Optional.ofNullable(macro.editor()).map(AgentJson::of),
                macro.accountId(),
                macro.actions().stream().map(MacroActions::shown).toList(),
                Optional.of(files).filter(all -> !all.isEmpty()));
    }
}
