/** Serve: reads the files of a release, writes them as answers to a browser on this machine. */
package org.totalplace.nightly.serve;
