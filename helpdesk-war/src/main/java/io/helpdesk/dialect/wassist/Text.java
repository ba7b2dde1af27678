package io.helpdesk.dialect.wassist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a text may be (wassist 3). Numbers count as texts, and blanks around it do not count.
 *
 * @param needed whether it must be there
 * @param blank whether it may be empty
 * @param longest in characters
 */
public record Text(boolean needed, boolean blank, int longest) {

    static final String REQUIRED = "This field is required.";
    static final String NULL = "This field may not be null.";

    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    public static Text required() {
        return new Text(true, false, ANY_LENGTH);
    }

    public static Text optional() {
        return new Text(false, false, ANY_LENGTH);
    }

    public Text orBlank() {
        return new Text(needed, true, longest);
    }

    public Text upTo(int characters) {
        return new Text(needed, blank, characters);
    }

    /** Empty, with a word to the complaints, if it is no such text. */
    Optional<String> read(JsonNode value, Consumer<String> complaints) {
        if (value.isNull()) {
            complaints.accept(NULL);
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isNumber()) {
            complaints.accept("Not a valid string.");
            return Optional.empty();
        }
        String text = value.asText().strip();
        if (text.isEmpty() && !blank) {
            complaints.accept("This field may not be blank.");
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > longest) {
            complaints.accept("Ensure this field has no more than " + longest + " characters.");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
