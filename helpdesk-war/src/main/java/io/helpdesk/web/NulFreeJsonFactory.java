package io.helpdesk.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.DataInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Makes parsers that refuse strings and keys with U+0000 or half a character in them. */
final class NulFreeJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    NulFreeJsonFactory(StreamReadConstraints constraints) {
        super(new JsonFactoryBuilder());
        _streamReadConstraints = constraints;
    }

    private NulFreeJsonFactory(NulFreeJsonFactory other) {
        super(other, null);
    }

    @Override
    public JsonFactory copy() {
        return new NulFreeJsonFactory(this);
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new NulFreeParser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new NulFreeParser(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new NulFreeParser(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new NulFreeParser(super._createParser(data, offset, length, context));
    }

    @Override
    protected JsonParser _createParser(DataInput input, IOContext context) throws IOException {
        return new NulFreeParser(super._createParser(input, context));
    }

    private static final class NulFreeParser extends JsonParserDelegate {

        NulFreeParser(JsonParser delegate) {
            super(delegate);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                check(getText());
            }
            return token;
        }

        private void check(String text) throws JsonParseException {
            if (text.indexOf('\0') >= 0) {
                throw new JsonParseException(this, "U+0000 is not allowed in strings");
            }
            // half of a character, which could be read but never be written again; whole ones come out as one code point
            if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                throw new JsonParseException(this, "Half of a surrogate pair is not allowed in strings");
            }
        }
    }
}
