/**
 * Forms on A4 paper: tables whose rows grow with their text and go on over the page, never cut, with boxes to tick and room for
 * signatures and seals.
 */
package org.santu.sheet.form;
