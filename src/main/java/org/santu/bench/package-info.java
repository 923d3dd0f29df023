/**
 * Benchmarks against the tools that people use otherwise: {@code santu bench}. Each installs and tunes its peer, measures both
 * sides alternately in one run on the same data, and says what it measured on. May know every room; no room knows it.
 */
package org.santu.bench;
