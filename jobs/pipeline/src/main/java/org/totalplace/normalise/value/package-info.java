/** Normalise: reads one printed amount or date, writes pence or a day and how it was understood. */
package org.totalplace.normalise.value;
