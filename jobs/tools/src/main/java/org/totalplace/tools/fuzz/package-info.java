/**
 * Hostile files: reads nothing, writes files made to break a reader, has each read in a process
 * with little memory and little time, and says what became of it.
 */
package org.totalplace.tools.fuzz;
