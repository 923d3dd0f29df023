/**
 * The workbench in a real browser: headless Chromium against the whole application with the demo county.
 *
 * <p>Every test also fails when the page logs an error or asks another host for anything.
 */
package org.santu.browser;
