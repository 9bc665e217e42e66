/**
 * Extract: reads the inbox and publishers' sites, writes {@code 1-extracted/}: raw bytes by
 * SHA-256, the manifest, and a book of addresses for each source.
 */
package org.totalplace.extract;
