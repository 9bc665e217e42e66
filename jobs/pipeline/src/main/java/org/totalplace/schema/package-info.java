/**
 * Schemas: reads the table definitions of {@code schemas/}, writes nothing: the columns, types,
 * keys and codes of every table.
 */
package org.totalplace.schema;
