/**
 * Count: reads the official fact tables and crosswalks of {@code reference-data}, writes the count
 * ledger (all public money by place, agency and theme) with its reconciliation.
 */
package org.totalplace.count.official;
