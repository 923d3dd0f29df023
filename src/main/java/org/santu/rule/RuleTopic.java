package org.santu.rule;

import org.santu.catalog.Text;

/**
 * A heading under which rules stand.
 *
 * @param name stable
 * @param order among the topics, the smallest first
 * @param label for people
 */
public record RuleTopic(String name, int order, Text label) {}
