package org.totalplace.publish.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed (RFC 4287).
 *
 * @param name what it is about; its id is made from it and never changes
 * @param entries newest first, at least one
 */
record AtomFeed(String name, String title, List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  AtomFeed {
    entries = List.copyOf(entries);
  }

  /**
   * @param name what its id is made from
   * @param day the day of its last change, ISO
   * @param link relative to the feed
   */
  record Entry(String name, String title, String day, String link, String summary) {}

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      line(xml);
      head(xml, name, title, entries.get(0).day());
      xml.writeStartElement("author");
      text(xml, "name", "Total Place");
      xml.writeEndElement();
      line(xml);
      link(xml, "self", file.getFileName().toString());
      for (Entry entry : entries) {
        xml.writeStartElement("entry");
        line(xml);
        head(xml, entry.name(), entry.title(), entry.day());
        link(xml, "alternate", entry.link());
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
        line(xml);
      }
      xml.writeEndElement();
      line(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("Cannot write " + file, e);
    }
  }

  private static void head(XMLStreamWriter xml, String name, String title, String day)
      throws XMLStreamException {
    byte[] bytes = ("total-place " + name).getBytes(StandardCharsets.UTF_8);
    text(xml, "id", "urn:uuid:" + UUID.nameUUIDFromBytes(bytes));
    text(xml, "title", title);
    text(xml, "updated", day + "T00:00:00Z");
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
    line(xml);
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
    line(xml);
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
