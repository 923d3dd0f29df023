package org.santu.render;

import java.awt.geom.Rectangle2D;

/** An upright rectangle in pixels, y downwards. */
record Box(double minX, double minY, double maxX, double maxY) {

    static Box at(double x, double y, double width, double height) {
        return new Box(x, y, x + width, y + height);
    }

    double width() {
        return maxX - minX;
    }

    double height() {
        return maxY - minY;
    }

    Box grown(double margin) {
        return new Box(minX - margin, minY - margin, maxX + margin, maxY + margin);
    }

    Box moved(double dx, double dy) {
        return new Box(minX + dx, minY + dy, maxX + dx, maxY + dy);
    }

    boolean intersects(Box other) {
        return minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY;
    }

    boolean contains(Box other) {
        return minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY;
    }

    /** Half open, so that neighbouring frames share no point. */
    boolean contains(double x, double y) {
        return x >= minX && x < maxX && y >= minY && y < maxY;
    }

    /** The part inside another box that it intersects. */
    Box within(Box other) {
        return new Box(
                Math.max(minX, other.minX),
                Math.max(minY, other.minY),
                Math.min(maxX, other.maxX),
                Math.min(maxY, other.maxY));
    }

    Box union(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    Rectangle2D rectangle() {
        return new Rectangle2D.Double(minX, minY, width(), height());
    }
}
