package org.totalplace.nightly.job;

/** A unit of work that is done whole or not at all: a source file, or a source. */
public record Work(String key, long bytes) {}
