/**
 * Scale: reads the shapes of published files as numbers, writes an inbox of any number of lines of
 * these shapes and what a night over it takes, stage by stage.
 */
package org.totalplace.tools.scale;
