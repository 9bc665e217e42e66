/** Store: reads and writes files and folders that appear whole or not at all. */
package org.totalplace.store;
