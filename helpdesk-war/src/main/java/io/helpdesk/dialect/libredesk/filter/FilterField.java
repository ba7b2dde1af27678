package io.helpdesk.dialect.libredesk.filter;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.conversation.Sort;
import io.helpdesk.dialect.libredesk.LibredeskRefusal;
import java.util.List;

/** Something a list can be filtered and ordered by. */
interface FilterField {

    /** @throws LibredeskRefusal if the operator or the value does not fit the field */
    Condition condition(Operator operator, String value);

    /** @throws LibredeskRefusal if lists cannot be ordered by it */
    List<Sort> order(boolean descending);
}
