/**
 * The demo county: an invented piece of country with everything a county office keeps, made from a seed.
 *
 * <p>From {@link org.santu.demo.DemoSpec} follow, in this order, the terrain, its drainage, the villages with their
 * borders, the roads, and then the rows of every layer. Nothing comes from a third party and nobody in it exists. All
 * but {@link org.santu.demo.DemoLoader} is pure; the same seed gives the same bytes.
 */
package org.santu.demo;
