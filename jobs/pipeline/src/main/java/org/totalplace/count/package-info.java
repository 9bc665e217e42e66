/** Count: reads 2-normalised, 3-classified and the registers, writes the tables of 4-counted. */
package org.totalplace.count;
