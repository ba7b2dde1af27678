package io.helpdesk.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.helpdesk.api.number.PlainForm;
import io.helpdesk.api.text.StorableText;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;

/**
 * Makes parsers that refuse strings and keys with U+0000 in them and numbers too long to be written out, and refuse or
 * replace half a character; and generators that write decimals without an exponent, unless they are that long.
 */
final class NulFreeJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    private final boolean replacing;

    /**
     * Makes such a factory.
     *
     * @param replacing whether half a character is read as U+FFFD instead of being refused
     */
    NulFreeJsonFactory(StreamReadConstraints constraints, boolean replacing) {
        super(new JsonFactoryBuilder());
        _streamReadConstraints = constraints;
        this.replacing = replacing;
    }

    private NulFreeJsonFactory(NulFreeJsonFactory other) {
        super(other, null);
        this.replacing = other.replacing;
    }

    @Override
    public JsonFactory copy() {
        return new NulFreeJsonFactory(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return checked(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return checked(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return checked(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return checked(super._createParser(data, offset, length, context));
    }

    @Override
    protected JsonParser _createParser(DataInput input, IOContext context) throws IOException {
        return checked(super._createParser(input, context));
    }

    @Override
    protected JsonGenerator _createGenerator(Writer out, IOContext context) throws IOException {
        return new PlainGenerator(super._createGenerator(out, context));
    }

    @Override
    protected JsonGenerator _createUTF8Generator(OutputStream out, IOContext context) throws IOException {
        return new PlainGenerator(super._createUTF8Generator(out, context));
    }

    private static final class PlainGenerator extends JsonGeneratorDelegate {

        PlainGenerator(JsonGenerator delegate) {
            super(delegate, false);
        }

        /** Jackson's own way writes up to 9,999 zeros, and refuses what has more in the middle of an answer. */
        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            if (number == null) {
                writeNull();
            } else {
                delegate.writeNumber(PlainForm.write(number));
            }
        }
    }

    private JsonParser checked(JsonParser parser) {
        return replacing ? new ReplacingParser(parser) : new NulFreeParser(parser);
    }

    private static class NulFreeParser extends JsonParserDelegate {

        NulFreeParser(JsonParser delegate) {
            super(delegate);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                check(super.getText());
            } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                checkNumber(super.getText());
            }
            return token;
        }

        private void checkNumber(String text) throws JsonParseException {
            // nothing else can be long
            if (text.length() <= PlainForm.LONGEST && text.indexOf('e') < 0 && text.indexOf('E') < 0) {
                return;
            }
            try {
                if (PlainForm.fits(new BigDecimal(text))) {
                    return;
                }
            } catch (NumberFormatException beyond) {
                // an exponent that no number here can have
            }
            throw new JsonParseException(this, "Numbers of more than " + PlainForm.LONGEST + " digits are not allowed");
        }

        void check(String text) throws JsonParseException {
            if (!StorableText.is(text)) {
                throw new JsonParseException(this, "U+0000 is not allowed in strings");
            }
            // half of a character, which could be read but never be written again
            if (!HalfCharacters.in(text)) {
                return;
            }
            throw new JsonParseException(this, "Half of a surrogate pair is not allowed in strings");
        }
    }

    /** The original of a dialect that uses it reads half a character as the sign for one that cannot be shown. */
    private static final class ReplacingParser extends NulFreeParser {

        private String text;

        ReplacingParser(JsonParser delegate) {
            super(delegate);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            text = null;
            return super.nextToken();
        }

        @Override
        void check(String read) throws JsonParseException {
            text = HalfCharacters.replaced(read);
            super.check(text);
        }

        @Override
        public String getText() throws IOException {
            return text == null ? super.getText() : text;
        }

        @Override
        public String getValueAsString() throws IOException {
            return text == null ? super.getValueAsString() : text;
        }

        @Override
        public String currentName() throws IOException {
            return text != null && hasToken(JsonToken.FIELD_NAME) ? text : super.currentName();
        }

        @Override
        public char[] getTextCharacters() throws IOException {
            return text == null ? super.getTextCharacters() : text.toCharArray();
        }

        @Override
        public int getTextLength() throws IOException {
            return text == null ? super.getTextLength() : text.length();
        }

        @Override
        public int getTextOffset() throws IOException {
            return text == null ? super.getTextOffset() : 0;
        }
    }
}
