package org.totalplace.publish.site;

/**
 * What the template of an embedded block is filled with.
 *
 * @param page that the block is of
 * @param root the way from the embedded page to the folder of the site
 */
public record EmbeddedBlock(SitePage page, FilledBlock block, String root) {}
