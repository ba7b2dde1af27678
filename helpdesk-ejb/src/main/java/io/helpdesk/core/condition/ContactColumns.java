package io.helpdesk.core.condition;

import io.helpdesk.api.conversation.Condition;
import io.helpdesk.api.event.ContactField;

/** Of {@code ContactEntity c}. */
final class ContactColumns implements Columns {

    private static final String LABELS =
            "exists (select 1 from ContactLabelEntity l where l.accountId = c.accountId and l.contactId = c.id";

    @Override
    public String labelled(String titles) {
        return LABELS + " and l.title in " + titles + ")";
    }

    @Override
    public String labelledById(String keys) {
        return LABELS + " and l.title in (select t.title from LabelEntity t "
                + "where t.accountId = c.accountId and t.id in " + keys + "))";
    }

    @Override
    public String anyLabel() {
        return LABELS + ")";
    }

    @Override
    public String says(String said) {
        throw new IllegalArgumentException("contacts have no messages of their own");
    }

    @Override
    public String unread() {
        throw new IllegalArgumentException("contacts are not read");
    }

    @Override
    public String participates(String user) {
        throw new IllegalArgumentException("nobody takes part in contacts");
    }

    @Override
    public boolean nullable(Condition.Operand operand) {
        return switch (field(operand)) {
            case ID, NAME, BLOCKED, TYPE, ADDITIONAL_ATTRIBUTES, CUSTOM_ATTRIBUTES, CREATED_AT, UPDATED_AT -> false;
            case EMAIL, PHONE_NUMBER, IDENTIFIER, COMPANY, LOCATION, COUNTRY_CODE, LAST_ACTIVITY_AT -> true;
        };
    }

    @Override
    public String path(Condition.Operand operand) {
        return switch (field(operand)) {
            case ADDITIONAL_ATTRIBUTES -> "c.additionalAttributes";
            case BLOCKED -> "c.blocked";
            case COMPANY -> "c.company";
            case COUNTRY_CODE -> "c.countryCode";
            case CREATED_AT -> "c.createdAt";
            case CUSTOM_ATTRIBUTES -> "c.customAttributes";
            case EMAIL -> "c.email";
            case ID -> "c.id";
            case IDENTIFIER -> "c.identifier";
            case LAST_ACTIVITY_AT -> "c.lastActivityAt";
            case LOCATION -> "c.location";
            case NAME -> "c.name";
            case PHONE_NUMBER -> "c.phoneNumber";
            case TYPE -> "c.type";
            case UPDATED_AT -> "c.updatedAt";
        };
    }

    private static ContactField field(Condition.Operand operand) {
        if (operand instanceof ContactField field) {
            return field;
        }
        throw new IllegalArgumentException("contacts have no " + operand);
    }
}
