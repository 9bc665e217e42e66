/** Classify, how names are compared: reads printed texts, writes nothing. */
package org.totalplace.classify.name;
