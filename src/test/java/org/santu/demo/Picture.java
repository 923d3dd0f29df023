package org.santu.demo;

import java.io.File;
import javax.imageio.ImageIO;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.santu.terrain.*;

class Picture {
    public static void main(String[] a) throws Exception {
        DemoSpec spec = DemoSpec.ofScale(Integer.parseInt(a[0]));
        long t = System.nanoTime();
        float[] z = DemoTerrain.generate(spec);
        System.out.println("terrain " + (System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        Drainage d = new Drainage(spec, z);
        System.out.println("drainage " + (System.nanoTime() - t) / 1e9);
        float min = 1e9f, max = 0; for (float v : z) { min = Math.min(min, v); max = Math.max(max, v); }
        System.out.println(min + " " + max);
        ElevationGrid g = new ElevationGrid(z, spec.columns(), spec.rows(), spec.west(), spec.north(), 60, 60, CRS.decode("EPSG:4547", true));
        t = System.nanoTime();
        HillshadeTile tile = new HillshadeTile(g);
        System.out.println("tile init " + (System.nanoTime() - t) / 1e9);
        var e = new org.geotools.geometry.jts.ReferencedEnvelope(g.extent()).transform(CRS.decode("EPSG:3857", true), true);
        t = System.nanoTime();
        int w = 1500; int h = (int) (w * e.getHeight() / e.getWidth());
        var img = tile.draw(new Envelope(e), w, h);
        System.out.println("draw " + (System.nanoTime() - t) / 1e9 + " " + w + "x" + h);
        ImageIO.write(img, "png", new File("/tmp/santu/demo/relief.png"));
        double cx = e.getMinX() + e.getWidth() * 0.4, cy = e.centre().y;
        for (int zoom : new int[] {12, 14, 17}) {
            double s = 2 * Math.PI * 6378137 / (1 << zoom) * 3;
            var img2 = tile.draw(new Envelope(cx, cx + s, cy, cy + s), 768, 768);
            ImageIO.write(img2, "png", new File("/tmp/santu/demo/z" + zoom + ".png"));
        }
    }
}
