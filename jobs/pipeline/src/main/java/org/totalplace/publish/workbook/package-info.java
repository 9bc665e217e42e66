/**
 * Workbooks: reads rows that the SQL engine has made into XML, writes accessible spreadsheets
 * (XLSX).
 */
package org.totalplace.publish.workbook;
