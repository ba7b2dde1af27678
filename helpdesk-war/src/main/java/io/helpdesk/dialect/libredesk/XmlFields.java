package io.helpdesk.dialect.libredesk;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML body: each child of the root element is a field, repeated children are a list. */
final class XmlFields {

    private static final XMLInputFactory FACTORY = factory();

    private XmlFields() {}

    static TextFields parse(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        try {
            Map<String, List<String>> values = new LinkedHashMap<>();
            StringBuilder text = new StringBuilder();
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth == 2) {
                            text.setLength(0);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth-- == 2) {
                            values.computeIfAbsent(reader.getLocalName(), n -> new ArrayList<>())
                                    .add(text.toString());
                        }
                    }
                    default -> {}
                }
            }
            return new TextFields(values);
        } finally {
            reader.close();
        }
    }

    /** Documents from outside may neither declare entities nor name files. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
