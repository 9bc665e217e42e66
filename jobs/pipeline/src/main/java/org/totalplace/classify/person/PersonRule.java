package org.totalplace.classify.person;

/**
 * Why a name is withheld.
 *
 * @param payeeClass {@code individual}, {@code sole_trader} or {@code unknown} where it only may be
 *     a person
 */
public record PersonRule(String id, String payeeClass) {}
