package org.sidestep.quiz.exchange;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML file that knows its line. */
final class XmlElement {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean bareHtml;

    private XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * The root of a file. Document types and outer entities are not read.
     *
     * @throws XMLStreamException when it is not well-formed; it knows the line
     */
    static XmlElement parse(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        var top = new XmlElement("", 1);
        Deque<XmlElement> open = new ArrayDeque<>(List.of(top));
        while (reader.hasNext()) {
            reader.next();
            if (reader.isStartElement()) {
                noteBareHtml(open);
                open.push(open.peek().begin(reader));
            } else if (reader.isEndElement()) {
                open.pop();
            } else if (reader.hasText() && reader.isCharacters()) {
                open.peek().text.append(reader.getText());
            }
        }
        return top.children.get(0);
    }

    /** Something begins inside of what is open; all that is around it know. */
    private static void noteBareHtml(Deque<XmlElement> open) {
        if (open.peek().name.equals("text")) {
            for (XmlElement around : open) {
                if (around.bareHtml) {
                    return;
                }
                around.bareHtml = true;
            }
        }
    }

    private XmlElement begin(XMLStreamReader reader) {
        var child = new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            child.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        children.add(child);
        return child;
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    List<XmlElement> all(String tag) {
        return children.stream().filter(child -> child.name.equals(tag)).toList();
    }

    Optional<XmlElement> find(String tag) {
        return children.stream().filter(child -> child.name.equals(tag)).findFirst();
    }

    /** Whether there are elements in a text of it, which should be text themselves. */
    boolean hasBareHtml() {
        return bareHtml;
    }

    /** The text of the element at the end of a path of tags; empty when there is none. */
    String text(String... path) {
        XmlElement at = this;
        for (String tag : path) {
            var next = at.find(tag);
            if (next.isEmpty()) {
                return "";
            }
            at = next.get();
        }
        return at.text.toString().strip();
    }
}
