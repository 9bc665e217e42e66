/**
 * The nightly job: reads source definitions and the inbox, writes {@code output/}, by the stages.
 */
package org.totalplace.nightly;
