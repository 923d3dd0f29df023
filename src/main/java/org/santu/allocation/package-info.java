/**
 * Who got what, against need: photovoltaics, money, projects, cadres and clinics by county, township and village, how evenly
 * they are spread, and who goes without. What is compared stands in {@code data/allocation/*.yaml}.
 */
package org.santu.allocation;
