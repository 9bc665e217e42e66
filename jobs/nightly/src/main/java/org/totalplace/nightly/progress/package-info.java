/** How far a run is: reads nothing, writes to the terminal or the log. */
package org.totalplace.nightly.progress;
