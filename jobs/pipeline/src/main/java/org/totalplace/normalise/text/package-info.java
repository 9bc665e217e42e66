/** Normalise: reads the bytes of a text file, writes records as slices of unquoted bytes. */
package org.totalplace.normalise.text;
