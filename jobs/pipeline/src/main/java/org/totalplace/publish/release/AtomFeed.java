package org.totalplace.publish.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An Atom feed (RFC 4287).
 *
 * @param name what it is about; its id is made from it and never changes
 * @param entries newest first, at least one
 */
public record AtomFeed(String name, String title, List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final int MOST = 50;

  public AtomFeed {
    entries = entries.stream().limit(MOST).toList();
  }

  /**
   * @param id never changes
   * @param day the day of its last change, ISO
   * @param link relative to the feed
   */
  public record Entry(String id, String title, String day, String link, String summary) {
    /**
     * @param name what its id is made from
     */
    public static Entry named(String name, String title, String day, String link, String summary) {
      return new Entry(AtomFeed.id(name), title, day, link, summary);
    }
  }

  /** The entries of a feed that this class has written. */
  public static List<Entry> entries(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    List<Entry> entries = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      Map<String, String> fields = null;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          if (name.equals("entry")) {
            fields = new HashMap<>();
          } else if (fields != null && name.equals("link")) {
            fields.put(name, xml.getAttributeValue(null, "href"));
          } else if (fields != null) {
            fields.put(name, xml.getElementText());
          }
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("entry")) {
          entries.add(entry(fields));
        }
      }
      return entries;
    } catch (XMLStreamException e) {
      throw new IOException("Cannot read " + file, e);
    }
  }

  private static Entry entry(Map<String, String> fields) {
    return new Entry(
        fields.get("id"),
        fields.get("title"),
        fields.get("updated").substring(0, 10),
        fields.get("link"),
        fields.get("summary"));
  }

  public void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml);
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      line(xml);
      head(xml, id(name), title, entries.get(0).day());
      xml.writeStartElement("author");
      text(xml, "name", "Total Place");
      xml.writeEndElement();
      line(xml);
      link(xml, "self", file.getFileName().toString());
      for (Entry entry : entries) {
        xml.writeStartElement("entry");
        line(xml);
        head(xml, entry.id(), entry.title(), entry.day());
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

  private static String id(String name) {
    byte[] bytes = ("total-place " + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }

  private static void head(XMLStreamWriter xml, String id, String title, String day)
      throws XMLStreamException {
    text(xml, "id", id);
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
