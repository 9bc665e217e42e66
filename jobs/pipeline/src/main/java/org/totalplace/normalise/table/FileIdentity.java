package org.totalplace.normalise.table;

/** What every line of a file carries: its source, the hash of its bytes, and what a line is. */
public record FileIdentity(String sourceId, String sha256, String recordType) {}
