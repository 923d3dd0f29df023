/**
 * The two handbooks: 扶贫手册 of a household and 贫困村手册 of a village, as A4 forms with room for signatures and seals.
 *
 * <p>{@link org.santu.sheet.handbook.Handbooks} is the way in; {@link org.santu.sheet.form.FormFlow} lays out the forms.
 */
package org.santu.sheet.handbook;
