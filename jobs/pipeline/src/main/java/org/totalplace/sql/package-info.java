/** SQL: reads the .sql files of the stages and runs them on a connection, writes nothing itself. */
package org.totalplace.sql;
