package org.totalplace.classify.purpose;

/** The questions that rules answer about a purpose; each has its own tables. */
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

  /** The column of the tables that holds the answer. */
  String column() {
    return column;
  }
}
