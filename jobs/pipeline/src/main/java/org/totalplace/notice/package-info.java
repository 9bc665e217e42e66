/** Problems of the data, one record type per kind: written into the notice table by every stage. */
package org.totalplace.notice;
