package io.helpdesk.dialect.chatwoot.application.label;

import io.helpdesk.api.label.Label;

/** A label (chatwoot-resources 9). */
public record LabelJson(long id, String title, String description, String color, Boolean showOnSidebar) {

    static LabelJson of(Label label) {
        return new LabelJson(label.id(), label.title(), label.description(), label.color(), label.showOnSidebar());
    }
}
