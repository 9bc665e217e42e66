/**
 * Workbooks: reads XLSX, XLS, OpenDocument and the XML of Excel 2003, writes the rows of their
 * worksheets.
 */
package org.totalplace.normalise.container.workbook;
