/** Normalise: reads the word lists of the vocabulary, writes what the words of a cell say. */
package org.totalplace.normalise.word;
