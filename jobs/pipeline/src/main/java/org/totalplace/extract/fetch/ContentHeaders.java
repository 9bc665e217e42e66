package org.totalplace.extract.fetch;

import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the head of an answer says about the file, as far as it can be trusted with a name. */
final class ContentHeaders {
  private static final int LONGEST_NAME = 200;

  private ContentHeaders() {}

  static String mediaType(HttpHeaders headers) {
    String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    return type.matches("[A-Za-z0-9.+-]{1,80}/[A-Za-z0-9.+-]{1,80}")
        ? type.toLowerCase(Locale.ROOT)
        : "";
  }

  /** The file's name of Content-Disposition, without folders; empty where there is none. */
  static String fileName(HttpHeaders headers) {
    String plain = "";
    for (String part : headers.firstValue("Content-Disposition").orElse("").split(";")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("filename*")) {
        return name(extended(pair[1].strip()));
      }
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("filename")) {
        plain = name(pair[1].strip().replace("\"", ""));
      }
    }
    return plain;
  }

  /** {@code UTF-8''April%20spend.csv}. */
  private static String extended(String value) {
    String[] parts = value.split("'", 3);
    try {
      return parts.length == 3
          ? URLDecoder.decode(parts[2].replace("+", "%2B"), StandardCharsets.UTF_8)
          : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String name(String text) {
    String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    return name.length() > LONGEST_NAME || name.startsWith(".") ? "" : name;
  }
}
