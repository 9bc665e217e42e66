/**
 * Second opinions: reads real files and what others made of them, writes every difference with its
 * explanation. A tool for developers, run by scripts/check-real; no stage depends on it.
 */
package org.totalplace.tools.opinion;
