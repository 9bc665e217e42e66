/**
 * The project's own data: reads {@code reference-data/}, writes nothing: where it lies, and whether
 * its tables have the headings they must have.
 */
package org.totalplace.reference;
