/**
 * Reports on plans as PDF, for meetings: title, headings, paragraphs, key figures, tables and bars that go on over pages, maps drawn by our
 * own renderer, rules with their sources. What stands in a report is for the desk to say; {@link org.santu.sheet.report.Report} lays it out.
 */
package org.santu.sheet.report;
