package org.totalplace.classify.agency;

/**
 * @param ruleId which rung of the ladder matched, and with what
 * @param confidencePercent a stated prior, 0 to 100
 */
public record AgencyMatch(Agency agency, String ruleId, int confidencePercent) {}
