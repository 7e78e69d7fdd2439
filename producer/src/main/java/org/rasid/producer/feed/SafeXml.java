package org.rasid.producer.feed;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML of bounded size and depth that can refer to nothing: a document type, and with it any entity, is refused. */
final class SafeXml {
    /** Elements nested deeper than this are no feed's. */
    private static final int MAX_DEPTH = 200;

    private SafeXml() {}

    /**
     * A reader at the beginning of the document. It holds no more than the document does.
     *
     * @param maxElements more make it fail
     */
    static XMLStreamReader open(String xml, int maxElements) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to something else");
        });
        return new Bounded(factory.createXMLStreamReader(new StringReader(xml)), maxElements);
    }

    /** The failure with its place, and without the text that the parser quotes. */
    static FeedException failure(XMLStreamException e) {
        String what = e instanceof BoundException ? String.valueOf(e.getMessage()) : "is not well-formed XML";
        Location at = e.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber();
        return new FeedException(what + place, e);
    }

    /** It is well-formed, but not taken. */
    private static final class BoundException extends XMLStreamException {
        private BoundException(String message, Location at) {
            super(message);
            location = at;
        }
    }

    private static final class Bounded extends StreamReaderDelegate {
        private final int maxElements;
        private int elements;
        private int depth;

        private Bounded(XMLStreamReader reader, int maxElements) {
            super(reader);
            this.maxElements = maxElements;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD || event == ENTITY_REFERENCE) {
                throw new BoundException(
                        "has a document type (DOCTYPE) or entities, which are not read,", getLocation());
            }
            if (event == START_ELEMENT) {
                if (++elements > maxElements) {
                    throw new BoundException("has more than " + maxElements + " elements", getLocation());
                }
                if (++depth > MAX_DEPTH) {
                    throw new BoundException("is nested more than " + MAX_DEPTH + " deep", getLocation());
                }
            } else if (event == END_ELEMENT) {
                depth--;
            }
            return event;
        }

        @Override
        public String getElementText() {
            throw new UnsupportedOperationException("would read on past the bounds");
        }

        @Override
        public int nextTag() {
            throw new UnsupportedOperationException("would read on past the bounds");
        }
    }
}
