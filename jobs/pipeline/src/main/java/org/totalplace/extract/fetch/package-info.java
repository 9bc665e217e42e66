/**
 * Fetch: reads one address of the web after the other, as a polite visitor; writes the bytes into a
 * file and says what the server said of them.
 */
package org.totalplace.extract.fetch;
