/**
 * Keys: reads accepted lines in blocks, writes the keys of lines, payees and purposes and the
 * number of each repeat.
 */
package org.totalplace.normalise.key;
