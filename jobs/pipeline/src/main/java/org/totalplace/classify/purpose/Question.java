package org.totalplace.classify.purpose;

/** What the rules are asked about a purpose; each question has tables of its own. */
enum Question {
  THEME("cofog_code"),
  ECONOMIC_TYPE("economic_type"),
  TAG("tag"),
  FLOW_HINT("purpose_hint"),
  PREVENTION("strict"),
  CLIENT_GROUP("client_group");

  private final String column;

  Question(String column) {
    this.column = column;
  }

  /** Column of the tables that has the answer. */
  String column() {
    return column;
  }
}
