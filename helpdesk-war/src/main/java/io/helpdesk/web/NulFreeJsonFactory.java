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

/** Makes parsers that refuse strings and keys with U+0000 in them. */
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
                if (getText().indexOf('\0') >= 0) {
                    throw new JsonParseException(this, "U+0000 is not allowed in strings");
                }
            }
            return token;
        }
    }
}
