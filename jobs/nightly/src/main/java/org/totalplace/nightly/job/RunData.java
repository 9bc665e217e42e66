package org.totalplace.nightly.job;

/**
 * The inputs of a release.
 *
 * @param inputs hash of manifest, definitions and reference data
 * @param isNew whether the latest release was made of other inputs
 */
public record RunData(String inputs, boolean isNew) {}
