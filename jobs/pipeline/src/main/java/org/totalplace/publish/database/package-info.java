/** Database: reads the Parquet files of a release, writes them as one database file. */
package org.totalplace.publish.database;
