package io.helpdesk.api.remote;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A custom attribute that the account has defined. Definitions say what is shown; they do not bind what is stored.
 *
 * @param type text, number, currency, percent, link, date, list or checkbox
 * @param description null for none
 * @param values what may be chosen from a list; empty for others
 */
public record RemoteAttribute(
        long id, Of of, String key, String name, String type, String description, List<String> values) {

    /** What has the attribute. */
    public enum Of {
        CONVERSATION,
        CONTACT;

        String model() {
            return JsonForm.word(this) + "_attribute";
        }
    }

    static RemoteAttribute of(JsonObject json) {
        return new RemoteAttribute(
                JsonForm.whole(json, "id"),
                Of.CONTACT.model().equals(JsonForm.text(json, "attribute_model")) ? Of.CONTACT : Of.CONVERSATION,
                JsonForm.text(json, "attribute_key"),
                JsonForm.text(json, "attribute_display_name"),
                JsonForm.text(json, "attribute_display_type"),
                JsonForm.text(json, "attribute_description"),
                JsonForm.texts(json.get("attribute_values")));
    }
}
