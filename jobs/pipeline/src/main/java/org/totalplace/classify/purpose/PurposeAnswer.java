package org.totalplace.classify.purpose;

/**
 * What is known about a purpose. Columns as in {@code schemas/classified/purpose_answer.yml}; null
 * where there is no answer.
 */
public record PurposeAnswer(
    String payerAgency,
    String payerRule,
    Theme theme,
    String economicType,
    String economicRule,
    String themeTags,
    Prevention prevention,
    String clientGroup,
    String clientGroupRule,
    String flowHint,
    String flowHintRule) {

  /**
   * A proxy: prevention, acute, neither or unknown.
   *
   * @param strict by services that are hardly ever anything else
   * @param broad by services that are so at least in part
   */
  public record Prevention(String strict, String broad, String rule) {
    public static final Prevention UNKNOWN = new Prevention("unknown", "unknown", "none");
  }

  /**
   * @param code COFOG division or group; 99 unclassified
   * @param evidence the column whose text decided
   * @param alternative code of a lower tier of another division
   */
  public record Theme(
      String code,
      String rule,
      String tier,
      int confidencePercent,
      String evidence,
      String alternative) {
    public static final Theme UNCLASSIFIED = new Theme("99", "none", "none", 0, null, null);
  }
}
