package org.totalplace.nightly.job;

/**
 * What a release is made of.
 *
 * @param inputs hash of manifest, definitions and reference data
 * @param isNew whether the latest release does not already say all of it
 */
public record RunData(String inputs, boolean isNew) {}
