package org.duly.strategy.dmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML from strangers: no document types, so no entities, and nothing is ever fetched. */
final class SafeXml {

    private static final int LARGEST = 4_000_000;

    private SafeXml() {}

    /** The file is not XML as we take it; the message says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static Element root(byte[] file) throws Unreadable {
        if (file.length > LARGEST) {
            throw new Unreadable("> " + LARGEST / 1_000_000 + " MB");
        }
        try {
            return builder().parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new Unreadable(e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java cannot read XML safely", e);
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    /** The content of the {@code text} inside an element. */
    static String text(Element parent) {
        List<Element> texts = children(parent, "text");
        return texts.isEmpty() ? "" : texts.getFirst().getTextContent().strip();
    }

    /** Says nothing on the console and lets nothing pass. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // a warning does not keep anybody from reading
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
