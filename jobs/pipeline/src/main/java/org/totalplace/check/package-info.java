/**
 * Check: reads 2-normalised, 3-classified and 4-counted, writes what it found for the next night: a
 * gate that lets pass or not.
 */
package org.totalplace.check;
