/** Shared nouns: what every stage may speak of. Reads nothing, writes nothing. */
package org.totalplace.model;
