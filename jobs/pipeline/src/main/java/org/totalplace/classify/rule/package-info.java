/**
 * Classify: Rules as data: tables of conditions, compiled once, each with an id that is counted.
 */
package org.totalplace.classify.rule;
