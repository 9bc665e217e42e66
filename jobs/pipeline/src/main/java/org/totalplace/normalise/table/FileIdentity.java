package org.totalplace.normalise.table;

/** What every line of a file carries: the source, the hash of the file, the kind of record. */
public record FileIdentity(String sourceId, String sha256, String recordType) {}
