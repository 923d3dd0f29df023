/** Tests of the files in {@code web/}: both languages complete, every asset there, one module for Leaflet. */
package org.santu.web;
