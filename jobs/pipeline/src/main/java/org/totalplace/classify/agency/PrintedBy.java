package org.totalplace.classify.agency;

import java.util.Set;

/**
 * Where a name is printed: the same letters stand for one body in a department's files and for
 * another in a council's, for one before a reshuffle and for another after it.
 *
 * @param publisher id of the body whose files they are; empty where nobody knows
 * @param parent id of the publisher's parent; empty for none
 * @param publisherType its agency type; empty where nobody knows
 * @param lastDay last day of payment of the files that print the name, ISO; empty where not known
 */
public record PrintedBy(String publisher, String parent, String publisherType, String lastDay) {
  /** No file is known. */
  public static final PrintedBy ANYBODY = new PrintedBy("", "", "", "");

  /** Files of the publisher, at no known time. */
  public static PrintedBy of(Agency publisher) {
    return new PrintedBy(publisher.id(), publisher.parent(), publisher.type(), "");
  }

  /** The same publisher at a time. */
  public PrintedBy until(String day) {
    return new PrintedBy(publisher, parent, publisherType, day);
  }

  /** Whether a column of ids names the publisher or its parent, or everybody by a star. */
  boolean isOneOf(Set<String> publishers) {
    return publishers.contains("*")
        || publishers.contains(publisher)
        || publishers.contains(parent);
  }
}
