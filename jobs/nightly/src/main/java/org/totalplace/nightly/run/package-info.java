/** The nouns of a run: reads nothing, writes nothing: what was asked, what failed, how it ended. */
package org.totalplace.nightly.run;
