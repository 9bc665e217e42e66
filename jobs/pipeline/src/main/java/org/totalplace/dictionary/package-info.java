/** Data dictionary: reads the table definitions, writes {@code schemas/DATA-DICTIONARY.md}. */
package org.totalplace.dictionary;
