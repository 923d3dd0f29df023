package org.santu.scenario;

/** @param plan the text of a plan file */
record PlanOrder(String plan) {}
