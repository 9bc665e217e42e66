/** Classify: The register of public bodies and how a printed name is matched to it. */
package org.totalplace.classify.agency;
