package org.totalplace.normalise.container.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxException;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.totalplace.normalise.container.packed.RefusedFileException;
import org.totalplace.normalise.notice.At;
import org.totalplace.normalise.notice.FileNotice.DamagedFileNotice;
import org.totalplace.normalise.notice.FileNotice.UnsafeFileNotice;

/**
 * Pull parser for the XML of workbooks; ignores prefixes. A document type is refused, so that no
 * entity can be included or expanded. The parser interns names, so a part with more distinct names
 * than any workbook has is refused as well.
 */
final class WorkbookXml {
  private static final int MOST_NAMES = 2000;

  /** Kind of event. */
  enum Event {
    START,
    END,
    TEXT,
    END_OF_FILE
  }

  private final At at;
  private final XMLStreamReader parser;
  private final Map<String, String> localNames = new HashMap<>();
  private String name = "";
  private String[] attributes = new String[16];
  private int attributeCount;

  /**
   * @param in without a byte order mark, or with that of UTF-8
   */
  WorkbookXml(InputStream in, At at) throws IOException {
    this.at = at;
    try {
      parser = factory().createXMLStreamReader(new XmlCharacters(in, at));
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  /** One per part, because it collects the names of that part. */
  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // prefixes are often not declared, and the parts of one workbook differ in them
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, XmlCharacters.LONGEST_TOKEN);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, XmlCharacters.LONGEST_TOKEN);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 1000);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 1000);
    return factory;
  }

  /** The next event; an empty element gives a start and an end. */
  Event next() throws IOException {
    try {
      while (parser.hasNext()) {
        switch (parser.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            start();
            return Event.START;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            name = localName(parser.getLocalName());
            return Event.END;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            return Event.TEXT;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new RefusedFileException(
                  new UnsafeFileNotice(at, "its XML has a document type declaration"));
          default -> {}
        }
      }
      return Event.END_OF_FILE;
    } catch (XMLStreamException e) {
      throw refusal(e);
    }
  }

  private void start() throws RefusedFileException {
    name = localName(parser.getLocalName());
    attributeCount = parser.getAttributeCount();
    if (attributeCount > attributes.length) {
      attributes = new String[attributeCount];
    }
    for (int i = 0; i < attributeCount; i++) {
      attributes[i] = localName(parser.getAttributeLocalName(i));
    }
  }

  private String localName(String full) throws RefusedFileException {
    String local = localNames.get(full);
    if (local == null) {
      if (localNames.size() == MOST_NAMES) {
        throw new RefusedFileException(
            new UnsafeFileNotice(at, "its XML has more than 2,000 different names"));
      }
      local = full.substring(full.lastIndexOf(':') + 1).intern();
      localNames.put(full, local);
    }
    return local;
  }

  /** Turns exceptions of the library into ours: a limit exceeded, or XML that is broken. */
  private IOException refusal(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException inner) {
      return inner;
    }
    if (!(e instanceof WstxException)) {
      return new RefusedFileException(
          new UnsafeFileNotice(at, "its XML is longer or deeper than any workbook's"), e);
    }
    Location where = e.getLocation();
    String problem =
        e instanceof WstxEOFException || where == null
            ? "its XML breaks off"
            : "its XML is wrong in line %d, column %d"
                .formatted(where.getLineNumber(), where.getColumnNumber());
    return new RefusedFileException(new DamagedFileNotice(at, problem), e);
  }

  /** Whether the tag has this name. */
  boolean is(String wanted) {
    return name.equals(wanted);
  }

  /** The attribute's value, or null. */
  String attribute(String wanted) {
    for (int i = 0; i < attributeCount; i++) {
      if (attributes[i].equals(wanted)) {
        return parser.getAttributeValue(i).replace(XmlCharacters.AMPERSAND, '&');
      }
    }
    return null;
  }

  /** The attribute as a number; the other one where it is missing or no number. */
  int attribute(String wanted, int otherwise) {
    String value = attribute(wanted);
    int number = value == null || value.length() > 9 ? -1 : number(value);
    return number < 0 ? otherwise : number;
  }

  /** The digits as a number; -1 where the text is empty, too long or has anything else. */
  static int number(CharSequence digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || number > 100_000_000) {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return digits.length() > 0 ? number : -1;
  }

  /** Adds the current text to the cell's, which must stay within the limit. */
  void appendTo(StringBuilder text) throws IOException {
    int from = text.length();
    try {
      text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
    } catch (WstxLazyException e) {
      throw refusal((XMLStreamException) e.getCause());
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == XmlCharacters.AMPERSAND) {
        text.setCharAt(i, '&');
      }
    }
    if (text.length() > XmlCharacters.LONGEST_TOKEN) {
      throw XmlCharacters.tooLong(at);
    }
  }
}
