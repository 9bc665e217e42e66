/** Publish: reads 4-counted, writes releases/&lt;date&gt; and switches latest to it. */
package org.totalplace.publish;
