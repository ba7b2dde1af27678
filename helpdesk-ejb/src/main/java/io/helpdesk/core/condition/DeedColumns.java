package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.deed.DeedField;

/** Of {@code DeedEntity c}. */
final class DeedColumns implements Columns {

    @Override
    public String path(Condition.Operand operand) {
        if (!(operand instanceof DeedField field)) {
            throw new IllegalArgumentException("deeds have no " + operand);
        }
        return switch (field) {
            case ID -> "c.id";
            case KIND -> "c.kind";
            case ACTOR_ID -> "c.actorId";
            case ADDRESS -> "c.address";
            case THING -> "c.thing";
            case CREATED_AT -> "c.createdAt";
        };
    }

    @Override
    public boolean nullable(Condition.Operand operand) {
        return operand == DeedField.THING;
    }

    @Override
    public String labelled(String titles) {
        throw none("labels");
    }

    @Override
    public String labelledById(String keys) {
        throw none("labels");
    }

    @Override
    public String anyLabel() {
        throw none("labels");
    }

    @Override
    public String says(String said) {
        throw none("messages");
    }

    @Override
    public String unread() {
        throw none("messages");
    }

    @Override
    public String participates(String user) {
        throw none("participants");
    }

    private static IllegalArgumentException none(String what) {
        return new IllegalArgumentException("deeds have no " + what);
    }
}
