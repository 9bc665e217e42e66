/** Command line: reads arguments, runs the job and writes the terminal and an exit code. */
package org.totalplace.nightly.command;
