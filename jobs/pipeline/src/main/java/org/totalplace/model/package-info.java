/** Shared nouns of every stage: reads nothing, writes nothing. */
package org.totalplace.model;
