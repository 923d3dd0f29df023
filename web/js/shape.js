// What a shape that is being drawn measures on the ellipsoid of CGCS2000, and whether it is one. Pure.

const semiMajorMetres = 6378137;
const flattening = 1 / 298.257222101;
const e2 = flattening * (2 - flattening);
const e = Math.sqrt(e2);
const toRadians = Math.PI / 180;

/** Metres along positions [lon, lat]: by the radii of curvature in the middle of each part, exact to a millimetre over some kilometres. */
export function lengthMetres(line) {
  let sum = 0;
  for (let at = 1; at < line.length; at++) sum += partMetres(line[at - 1], line[at]);
  return sum;
}

function partMetres([lonA, latA], [lonB, latB]) {
  const middle = ((latA + latB) / 2) * toRadians;
  const w = Math.sqrt(1 - e2 * Math.sin(middle) ** 2);
  const north = ((semiMajorMetres * (1 - e2)) / w ** 3) * (latB - latA) * toRadians;
  const east = (semiMajorMetres / w) * Math.cos(middle) * (lonB - lonA) * toRadians;
  return Math.hypot(north, east);
}

/** Square metres of the ellipsoid inside a ring, whether it ends where it began or not: by the equal-area cylinder. */
export function areaSquareMetres(ring) {
  const flat = ring.map(([lon, lat]) => [semiMajorMetres * lon * toRadians, (semiMajorMetres / 2) * q(lat)]);
  const [x0, y0] = flat[0] ?? [0, 0];
  let twice = 0;
  flat.forEach(([x, y], at) => {
    const [xNext, yNext] = flat[(at + 1) % flat.length];
    twice += (x - x0) * (yNext - y0) - (xNext - x0) * (y - y0);
  });
  return Math.abs(twice) / 2;
}

function q(lat) {
  const sine = Math.sin(lat * toRadians);
  return (1 - e2) * (sine / (1 - e2 * sine ** 2) + Math.atanh(e * sine) / e);
}

/** A ring that ends where it began and runs against the clock, as GeoJSON wants outer ones. */
export function closedRing(positions) {
  const signed = positions.reduce((sum, [x, y], at) => {
    const [xNext, yNext] = positions[(at + 1) % positions.length];
    return sum + x * yNext - xNext * y;
  }, 0);
  const ring = signed < 0 ? [...positions].reverse() : positions;
  return [...ring, ring[0]];
}

/** Where a line or ring of positions crosses or touches itself, in degrees; null where it does not. */
export function crossing(positions, isRing) {
  const points = isRing ? [...positions, positions[0]] : positions;
  const last = points.length - 1;
  for (let a = 0; a < last; a++) {
    for (let b = a + 1; b < last; b++) {
      const isNext = b === a + 1 || (isRing && a === 0 && b === last - 1);
      const found = isNext ? foldedBack(points, a, b, isRing) : meeting(points[a], points[a + 1], points[b], points[b + 1]);
      if (found) return found;
    }
  }
  return null;
}

/** The first crossing in a Polygon or MultiPolygon, each ring by itself. */
export function findCrossing(geometry) {
  if (!geometry || !/Polygon$/.test(geometry.type)) return null;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const ring of polygons.flat()) {
    const found = crossing(ring.slice(0, -1), true);
    if (found) return found;
  }
  return null;
}

const turn = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
const within = ([ax, ay], [bx, by], [x, y]) => x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);

/** Two parts that share an end overlap when the second runs back over the first. */
function foldedBack(points, a, b, isRing) {
  const [shared, from, to] = b === a + 1 ? [points[b], points[a], points[b + 1]] : [points[a], points[b], points[a + 1]];
  if (turn(from, shared, to) !== 0) return null;
  const back = (from[0] - shared[0]) * (to[0] - shared[0]) + (from[1] - shared[1]) * (to[1] - shared[1]) > 0;
  return back && isRing ? shared : null;
}

function meeting(a, b, c, d) {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (Math.sign(abc) * Math.sign(abd) < 0 && Math.sign(cda) * Math.sign(cdb) < 0) {
    const share = cda / (cda - cdb);
    return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  }
  if (abc === 0 && within(a, b, c)) return c;
  if (abd === 0 && within(a, b, d)) return d;
  if (cda === 0 && within(c, d, a)) return a;
  if (cdb === 0 && within(c, d, b)) return b;
  return null;
}
