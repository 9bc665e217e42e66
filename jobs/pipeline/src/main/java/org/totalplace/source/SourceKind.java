package org.totalplace.source;

import java.util.Locale;

/**
 * What a source publishes. Awards are promises, and sales under a framework stand in the buyers'
 * own payments too: neither is ever added to payments.
 */
public enum SourceKind {
  COUNCIL_SPEND("payment"),
  CENTRAL_SPEND("payment"),
  NHS_SPEND("payment"),
  POLICE_FIRE_SPEND("payment"),
  GLA_TFL_SPEND("payment"),
  GRANTS("award"),
  FRAMEWORK_SALES("framework"),
  OUTTURN("outturn");

  private final String recordType;

  SourceKind(String recordType) {
    this.recordType = recordType;
  }

  /** {@code payment}, {@code award}, {@code framework} or {@code outturn}. */
  public String recordType() {
    return recordType;
  }

  /** As written in the YAML: {@code council_spend}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
