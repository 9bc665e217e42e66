package org.totalplace.classify.agency;

import org.totalplace.classify.register.Agency;

/**
 * @param ruleId the step that matched, and by which row or words
 * @param confidencePercent a stated prior, 0 to 100
 */
public record AgencyMatch(Agency agency, String ruleId, int confidencePercent) {}
