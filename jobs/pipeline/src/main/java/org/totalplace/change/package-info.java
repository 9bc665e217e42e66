/**
 * Change: reads two releases as tables of the caller's engine, writes what is in one and not in the
 * other, with the cause.
 */
package org.totalplace.change;
