/**
 * Extract: reads the inbox (later: publishers' sites), writes {@code 1-extracted/} (raw bytes by
 * SHA-256, and the manifest).
 */
package org.totalplace.extract;
