package org.totalplace.nightly;

/** A unit of work that is done whole or not at all: a source file, or a source. */
record Work(String key, long bytes) {}
