/**
 * Rules: what the state, a province or a county demands, from which day on, by which source, read from {@code data/rules}.
 *
 * <p>This package is pure: it knows neither database nor Spring. What a county decides for itself is kept by
 * {@link org.santu.rule.own}.
 */
package org.santu.rule;
