/** Source definitions: reads {@code reference-data/sources/**.yml}, writes nothing. */
package org.totalplace.source;
