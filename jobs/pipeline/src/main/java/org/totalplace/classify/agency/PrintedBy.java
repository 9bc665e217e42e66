package org.totalplace.classify.agency;

import java.util.Set;
import org.totalplace.classify.register.Agency;

/**
 * The publisher and time of a printed name. The same letters may mean one body in a department's
 * files and another in a council's, or one before a reshuffle and another after it.
 *
 * @param publisher id of the body that publishes the files; empty if not known
 * @param parent id of the publisher's parent; empty for none
 * @param publisherType its agency type; empty if not known
 * @param lastDay last day of payment of the files that print the name, ISO; empty where not known
 */
public record PrintedBy(String publisher, String parent, String publisherType, String lastDay) {
  /** No file is known. */
  public static final PrintedBy ANYBODY = new PrintedBy("", "", "", "");

  /** Files of the publisher, at an unknown time. */
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
