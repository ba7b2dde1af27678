package io.helpdesk.core.contactexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helpdesk.api.contact.Contact;
import io.helpdesk.api.contact.ContactExport.Column;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Lines of a table of contacts. */
final class ContactLine {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    /**
     * How a text begins that some spreadsheet takes for a formula, which may fetch what strangers want or send what it stands
     * beside: the signs and their wide forms, behind whatever is not seen. The tab and the ends of lines are among the latter.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    /** And these compute nothing: numbers, those of telephones among them. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContactLine() {}

    /** The names of the columns. */
    static String names(List<Column> columns) {
        return line(columns.stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toArray());
    }

    static String of(Contact contact, List<Column> columns) {
        return line(
                columns.stream().map(column -> harmless(text(contact, column))).toArray());
    }

    /** With an apostrophe in front where it could be taken for a formula; null for null. */
    static String harmless(String text) {
        return text == null
                        || NUMBER.matcher(text).matches()
                        || !FORMULA.matcher(text).matches()
                ? text
                : "'" + text;
    }

    private static String line(Object... values) {
        return FORMAT.format(values) + FORMAT.getRecordSeparator();
    }

    private static String text(Contact contact, Column column) {
        return switch (column) {
            case ID -> String.valueOf(contact.id());
            case NAME -> contact.name();
            case EMAIL -> contact.email();
            case PHONE_NUMBER -> contact.phoneNumber();
            case IDENTIFIER -> contact.identifier();
            case CONTACT_TYPE -> contact.type().name().toLowerCase(Locale.ROOT);
            case LAST_NAME -> contact.givenLastName();
            case BLOCKED -> String.valueOf(contact.blocked());
            case LOCATION -> contact.location();
            case COUNTRY_CODE -> contact.countryCode();
            case ACCOUNT_ID -> String.valueOf(contact.accountId());
            case ADDITIONAL_ATTRIBUTES -> json(contact.additionalAttributes());
            case CUSTOM_ATTRIBUTES -> json(contact.customAttributes());
            case LAST_ACTIVITY_AT -> time(contact.lastActivityAt());
            case CREATED_AT -> time(contact.createdAt());
            case UPDATED_AT -> time(contact.updatedAt());
        };
    }

    private static String time(Instant time) {
        return time == null ? null : time.toString();
    }

    private static String json(Map<String, Object> attributes) {
        try {
            return JSON.writeValueAsString(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attributes cannot be written", e);
        }
    }
}
