package org.santu.relocation;

/** @param plan the text of a plan file */
record RelocationOrder(String plan) {}
