package org.totalplace.classify.payee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The identifiers that a publisher prints beside a payee, in the manner of org-id: one that is
 * published as such (360Giving), a company number, a charity number, or another number with its
 * scheme before it. A number that only fills the cell (00000000) is ignored.
 */
final class PrintedIds {
  /**
   * @param scheme {@code GB-COH}
   */
  record PrintedId(String scheme, String value, String rule) {
    String orgId() {
      return scheme + "-" + value;
    }

    /** Whether it identifies one legal person, so that two bodies cannot share it. */
    boolean isLegalPerson() {
      return LEGAL_PERSONS.contains(scheme);
    }
  }

  private static final Set<String> LEGAL_PERSONS = Set.of("GB-COH", "GB-CHC", "GB-SC", "GB-NIC");
  private static final Map<String, String> SCHEMES =
      Map.of("CHC", "GB-CHC", "URN", "GB-EDU", "NHS", "GB-NHS", "PRN", "GB-UKPRN");
  private static final Pattern ORG_ID =
      Pattern.compile("(GB-(?:COH|CHC|SC|NIC|LAE|LAS|LANI|PLA|GOR|NHS|EDU|UKPRN))-([A-Z0-9-]+)");
  private static final Pattern COMPANY = Pattern.compile("[0-9]{6,8}|[A-Z]{2}[0-9]{6}|IP[0-9]{5}R");

  /** Company numbers are smaller; a number from here on is the publisher's own. */
  private static final int NO_COMPANY_FROM = 20_000_000;

  private static final Pattern CHARITY = Pattern.compile("[0-9]{6,7}");
  private static final Pattern SCOTTISH = Pattern.compile("SC[0-9]{6}");
  private static final Pattern NORTHERN_IRISH = Pattern.compile("(?:NIC)?(1[0-9]{5})");
  private static final Pattern FILLER = Pattern.compile("(.)\\1*|0*12345678?9?");

  private PrintedIds() {}

  /** In order of certainty; empty if none is printed legibly. */
  static List<PrintedId> of(Payee payee) {
    if (payee.id().isEmpty()
        && payee.companyNumber().isEmpty()
        && payee.charityNumber().isEmpty()) {
      return List.of();
    }
    List<PrintedId> ids = new ArrayList<>();
    published(payee.id()).ifPresent(ids::add);
    company(payee.companyNumber()).ifPresent(ids::add);
    charity(payee.charityNumber()).ifPresent(ids::add);
    return ids;
  }

  private static Optional<PrintedId> published(String printed) {
    var id = ORG_ID.matcher(plain(printed));
    return id.matches() && !isFiller(id.group(2))
        ? Optional.of(new PrintedId(id.group(1), id.group(2), "agency:published-id"))
        : Optional.empty();
  }

  private static Optional<PrintedId> company(String printed) {
    String number = plain(printed);
    if (!COMPANY.matcher(number).matches() || isFiller(number)) {
      return Optional.empty();
    }
    if (Character.isDigit(number.charAt(0)) && Integer.parseInt(number) >= NO_COMPANY_FROM) {
      return Optional.empty();
    }
    String whole = "0".repeat(Math.max(0, 8 - number.length())) + number;
    return Optional.of(new PrintedId("GB-COH", whole, "agency:company-number"));
  }

  private static Optional<PrintedId> charity(String printed) {
    String number = plain(printed);
    int dash = number.indexOf('-');
    String scheme = dash < 0 ? null : SCHEMES.get(number.substring(0, dash));
    if (scheme != null && !scheme.equals("GB-CHC")) {
      return Optional.of(new PrintedId(scheme, number.substring(dash + 1), "agency:other-number"));
    }
    String bare = scheme == null ? number : number.substring(dash + 1);
    if (SCOTTISH.matcher(bare).matches()) {
      return Optional.of(new PrintedId("GB-SC", bare, "agency:charity-number"));
    }
    var irish = NORTHERN_IRISH.matcher(bare);
    if (bare.startsWith("NIC") && irish.matches()) {
      return Optional.of(new PrintedId("GB-NIC", irish.group(1), "agency:charity-number"));
    }
    return CHARITY.matcher(bare).matches() && !isFiller(bare)
        ? Optional.of(new PrintedId("GB-CHC", bare, "agency:charity-number"))
        : Optional.empty();
  }

  private static boolean isFiller(String number) {
    return FILLER.matcher(number).matches();
  }

  private static String plain(String printed) {
    return printed.strip().toUpperCase(Locale.ROOT);
  }
}
