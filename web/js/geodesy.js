// Positions and scales. CGCS2000 (EPSG:4490) and its 3-degree Gauss-Krueger zones (EPSG:4534 to 4554).

const semiMajorMetres = 6378137;
const flattening = 1 / 298.257222101;
const n = flattening / (2 - flattening);
// Krueger's series to the third power of n: better than a millimetre inside a zone.
const rectifyingMetres = (semiMajorMetres / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const alpha = [
  n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16,
  (13 * n ** 2) / 48 - (3 * n ** 3) / 5,
  (61 * n ** 3) / 240,
];
const falseEastingMetres = 500000;
const toRadians = Math.PI / 180;

/**
 * Projects a position into its 3-degree zone without zone prefix.
 * @returns {{east: number, north: number, meridian: number}} metres and the central meridian in degrees
 */
export function gaussKrueger(lon, lat) {
  const meridian = Math.round(lon / 3) * 3;
  const phi = lat * toRadians;
  const lambda = (lon - meridian) * toRadians;
  const e = (2 * Math.sqrt(n)) / (1 + n);
  const tau = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(tau, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + tau ** 2));
  let north = xi;
  let east = eta;
  alpha.forEach((a, index) => {
    const k = 2 * (index + 1);
    north += a * Math.sin(k * xi) * Math.cosh(k * eta);
    east += a * Math.cos(k * xi) * Math.sinh(k * eta);
  });
  return { east: falseEastingMetres + rectifyingMetres * east, north: rectifyingMetres * north, meridian };
}

/** Ground metres of one pixel of a web-mercator map. */
export function metresPerPixel(zoom, lat) {
  return (Math.cos(lat * toRadians) * 2 * Math.PI * semiMajorMetres) / (256 * 2 ** zoom);
}

/** N of the scale 1:N on a screen whose pixel is 0.28 mm wide (OGC). */
export const scaleDenominator = (zoom, lat) => metresPerPixel(zoom, lat) / 0.00028;

/** N of a tile level as styles understand it: web-mercator metres without the latitude (OGC tile matrix). */
export const tileScaleDenominator = (zoom) => scaleDenominator(zoom, 0);

/** A round length of 1, 2 or 5 times a power of ten that is not longer than the given one. */
export function roundLength(metres) {
  const power = 10 ** Math.floor(Math.log10(metres));
  const first = metres / power;
  return (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power;
}

/** Rounds N to two significant digits, as an atlas prints it. */
export function roundScale(denominator) {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 1);
  return Math.round(denominator / power) * power;
}
