package org.totalplace.model;

import java.time.LocalDate;

/**
 * One published file as obtained: where from, when first, and the hash of its bytes. The same bytes
 * under two names are two rows and one archived copy.
 *
 * @param path the name under the source's inbox folder, or the last part of the URL
 * @param url where it was fetched from; empty for a file from an inbox
 * @param retrievedDate run date on which these bytes were first seen under this path
 */
public record ManifestRow(
    String sourceId,
    String path,
    String url,
    String sha256,
    long bytes,
    LocalDate retrievedDate,
    String mediaType) {}
