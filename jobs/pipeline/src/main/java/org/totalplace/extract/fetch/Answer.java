package org.totalplace.extract.fetch;

import java.net.URI;

/**
 * What a server answered.
 *
 * @param finalAddress after all redirects
 * @param status 200, or 304 where the bytes that we have are current
 * @param validators of these bytes
 * @param mediaType without parameters, lower case; empty where not stated
 * @param fileName that the server gives the bytes; empty where it gives none
 * @param bytes length of the file; 0 where the status is 304
 * @param sha256 of the file, in hex; empty where the status is 304
 */
public record Answer(
    URI finalAddress,
    int status,
    Validators validators,
    String mediaType,
    String fileName,
    long bytes,
    String sha256) {
  static final int NOT_MODIFIED = 304;

  public boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }
}
