package org.santu.render;

/**
 * What became of the features of one picture.
 *
 * @param features given to the renderer
 * @param drawn features that put at least one symbol on the picture
 * @param broken features whose geometry could not be drawn at all
 * @param labelsPlaced in the label frame
 * @param labelsDropped for want of room in the label frame
 */
public record RenderReport(int features, int drawn, int broken, int labelsPlaced, int labelsDropped) {}
