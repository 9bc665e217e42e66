/** Command line: reads arguments, writes the terminal and an exit code; {@code nightly} runs. */
package org.totalplace.nightly.command;
