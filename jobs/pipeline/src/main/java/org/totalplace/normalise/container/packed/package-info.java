/**
 * Packed bytes: reads files, archives and what lies inside them, writes plain bytes within fixed
 * limits, or refuses the file.
 */
package org.totalplace.normalise.container.packed;
