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

    static final String ACCOUNT = "accountId";

    static NewImport read(Fields fields) {
        var account = fields.uuid(ACCOUNT, true);
        var templates = fields.texts("templates", true);
        return new NewImport(account.orElse(null), templates.orElse(List.of()));
    }
}
