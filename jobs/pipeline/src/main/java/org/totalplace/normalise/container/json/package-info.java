/**
 * JSON: reads arrays of objects and objects line by line, writes them as rows under one heading
 * row.
 */
package org.totalplace.normalise.container.json;
