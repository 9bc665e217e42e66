/** Classify: who paid and what for: reads distinct purposes, gives one answer for each. */
package org.totalplace.classify.purpose;
