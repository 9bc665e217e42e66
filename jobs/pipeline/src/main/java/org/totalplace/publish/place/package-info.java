/** Place: reads the Parquet files of a release, writes the files of each place, packed. */
package org.totalplace.publish.place;
