/** Classify: Which names may be those of natural persons. */
package org.totalplace.classify.person;
