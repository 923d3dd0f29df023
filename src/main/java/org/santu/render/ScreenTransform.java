package org.santu.render;

import org.locationtech.jts.geom.Envelope;

/** From CRS units to style pixels of a picture or label frame: x to the right, y downwards. */
record ScreenTransform(double originX, double originY, double unitsPerPixelX, double unitsPerPixelY) {

    static ScreenTransform ofPicture(MapView view) {
        return new ScreenTransform(
                view.extent().getMinX(), view.extent().getMaxY(), view.unitsPerPixelX(), view.unitsPerPixelY());
    }

    static ScreenTransform ofFrame(MapView view) {
        return new ScreenTransform(
                view.labelFrame().getMinX(), view.labelFrame().getMaxY(), view.unitsPerPixelX(), view.unitsPerPixelY());
    }

    double x(double worldX) {
        return (worldX - originX) / unitsPerPixelX;
    }

    double y(double worldY) {
        return (originY - worldY) / unitsPerPixelY;
    }

    /** The box of a world envelope in pixels. */
    Box box(Envelope world) {
        return new Box(x(world.getMinX()), y(world.getMaxY()), x(world.getMaxX()), y(world.getMinY()));
    }
}
