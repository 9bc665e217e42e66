/** Classify, rules as data: reads tables of conditions, writes nothing. */
package org.totalplace.classify.rule;
