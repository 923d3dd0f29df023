package org.santu.demo;

/**
 * Gradient noise in the plane: smooth, without direction, zero on average. Follows K. Perlin, "Improving noise",
 * SIGGRAPH 2002, with a hash instead of a table. Immutable.
 */
final class Noise {
    private final long seed;

    Noise(long seed) {
        this.seed = seed;
    }

    /** About -1 to 1; features are about one unit wide. */
    double at(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        long ix = (long) fx;
        long iy = (long) fy;
        double u = x - fx;
        double v = y - fy;
        double su = u * u * u * (u * (u * 6 - 15) + 10);
        double sv = v * v * v * (v * (v * 6 - 15) + 10);
        double top = lerp(corner(ix, iy, u, v), corner(ix + 1, iy, u - 1, v), su);
        double bottom = lerp(corner(ix, iy + 1, u, v - 1), corner(ix + 1, iy + 1, u - 1, v - 1), su);
        return 1.5 * lerp(top, bottom, sv);
    }

    /** Several octaves, each half as wide and half as strong. */
    double fractal(double x, double y, int octaves) {
        double sum = 0;
        double strength = 1;
        double total = 0;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(x + i * 17.3, y - i * 9.1);
            total += strength;
            strength *= 0.5;
            x *= 2;
            y *= 2;
        }
        return sum / total;
    }

    private double corner(long ix, long iy, double u, double v) {
        long hash = DemoSpec.mix(seed ^ ix * 0x632BE59BD9B4E019L ^ iy * 0xD1B54A32D192ED03L);
        double gx = ((hash & 0xffff) - 32767.5) / 32767.5;
        double gy = ((hash >>> 16 & 0xffff) - 32767.5) / 32767.5;
        return gx * u + gy * v;
    }

    private static double lerp(double a, double b, double share) {
        return a + (b - a) * share;
    }

    /** 0 below {@code low}, 1 above {@code high}, smooth between. */
    static double step(double low, double high, double value) {
        double t = Math.min(1, Math.max(0, (value - low) / (high - low)));
        return t * t * (3 - 2 * t);
    }
}
