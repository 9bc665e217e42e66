package org.totalplace.normalise.text;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the beginning more than once. */
@FunctionalInterface
public interface ByteSource {
  InputStream open() throws IOException;
}
