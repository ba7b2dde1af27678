package io.helpdesk.dialect.wassist.template;

import io.helpdesk.dialect.wassist.Fields;
import java.util.List;
import java.util.UUID;

/**
 * What is to be taken over of an account (wassist 12).
 *
 * @param templates names or ids
 */
record NewImport(UUID accountId, List<String> templates) {

    static NewImport read(Fields fields) {
        var account = fields.uuid("accountId");
        if (account.isEmpty() && !fields.has("accountId")) {
            fields.refuse("accountId", "This field is required.");
        }
        var templates = fields.texts("templates");
        if (templates.isEmpty() && !fields.has("templates")) {
            fields.refuse("templates", "This field is required.");
        }
        return new NewImport(account.orElse(null), templates.orElse(List.of()));
    }
}
