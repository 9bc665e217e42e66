/**
 * Discover: reads catalogues and pages of publishers by the rules of a source, writes the addresses
 * of their files.
 */
package org.totalplace.extract.discover;
