/**
 * Benchmarks: reads generated and real files, writes into a work folder: our reading beside the
 * bare copy of an SQL engine.
 */
package org.totalplace.tools.bench;
