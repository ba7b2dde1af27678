package io.helpdesk.core.agentrun;

import io.helpdesk.api.settings.Setting;
import io.helpdesk.api.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which model answers, and where. */
@ApplicationScoped
public class ModelSettings {

    @Inject
    Settings settings;

    /**
     * What has to be set before a model answers: keys of settings.
     *
     * @param ownModel instead of the configured one, or null
     */
    public List<String> missing(String ownModel) {
        var missing = new ArrayList<String>();
        if (settings.text(Setting.AGENTS_URL).isEmpty()) {
            missing.add(Setting.AGENTS_URL.key());
        }
        if (ownModel == null && settings.text(Setting.AGENTS_MODEL).isEmpty()) {
            missing.add(Setting.AGENTS_MODEL.key());
        }
        return missing;
    }

    /** Where completions are asked for; something is there. */
    String address() {
        return settings.text(Setting.AGENTS_URL).orElseThrow().replaceFirst("/+$", "") + "/chat/completions";
    }

    Optional<String> key() {
        return settings.text(Setting.AGENTS_KEY);
    }

    /** The bot's own, or else the configured one; there is one. */
    String model(Instructions instructions) {
        return instructions.model() != null ? instructions.model() : model();
    }

    /** The configured one; there is one. */
    public String model() {
        return settings.text(Setting.AGENTS_MODEL).orElseThrow();
    }

    /** The most tokens of an answer, 0 for as many as it likes. */
    public long tokens() {
        return settings.number(Setting.AGENTS_TOKENS, 0);
    }

    /** What that limit is called. */
    public String tokensKey() {
        return settings.text(Setting.AGENTS_TOKENS_KEY).orElseThrow();
    }
}
