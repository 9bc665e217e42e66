/**
 * Pages: reads the templates of {@code src/main/jte}, compiled by the build, and a record for each;
 * writes text for people, escaped.
 */
package org.totalplace.page;
