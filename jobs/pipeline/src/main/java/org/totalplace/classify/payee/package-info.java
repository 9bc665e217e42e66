/** Classify: who was paid: reads distinct payees, gives one answer for each. */
package org.totalplace.classify.payee;
