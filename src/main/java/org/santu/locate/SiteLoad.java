package org.santu.locate;

import java.io.Serializable;

/**
 * What an open site carries.
 *
 * @param candidate id
 * @param load weight assigned to it
 * @param capacity positive infinity for unlimited
 */
public record SiteLoad(String candidate, double load, double capacity) implements Serializable {}
