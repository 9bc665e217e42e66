package org.totalplace.extract.discover;

/**
 * A file that a publisher offers.
 *
 * @param url where it is
 * @param title as the publisher calls it; empty where it has none
 * @param name of the file, with an ending; empty where only the address says
 * @param version changes when the catalogue says that the file changed; empty where it does not say
 * @param licence as the catalogue states it for this file; empty where only the source has one
 */
public record FoundFile(String url, String title, String name, String version, String licence) {}
