package org.totalplace.normalise;

/** What every line of a file carries: its source, the hash of its bytes, and what a line is. */
record FileIdentity(String sourceId, String sha256, String recordType) {}
