// Plain geometry for map.mjs: points are [x, y], rings end where they began.

/** Douglas and Peucker: drops the points that are within the tolerance of the line without them. Ends stay. */
export function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points[points.length - 1]];
  let [far, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i++) {
    const distance = fromSegment(points[i], first, last);
    if (distance > far) [far, at] = [distance, i];
  }
  if (far <= tolerance) return [first, last];
  return [...simplify(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(points.slice(at), tolerance)];
}

function fromSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A curve through the points (Catmull and Rom), in short straight steps. */
export function smooth(points, closed = false, steps = 5) {
  const n = points.length;
  const at = (i) => (closed ? points[(i + n) % n] : points[Math.min(n - 1, Math.max(0, i))]);
  const curve = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      const of = (k) => 0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t ** 3);
      curve.push([of(0), of(1)]);
    }
  }
  curve.push(at(closed ? 0 : n - 1));
  return curve;
}

/** The part of a ring inside the frame (Sutherland and Hodgman): it runs along the frame's edge where it leaves it. */
export function clipRing(ring, { x0, y0, x1, y1 }) {
  const sides = [
    [0, x0, 1],
    [0, x1, -1],
    [1, y0, 1],
    [1, y1, -1],
  ];
  const open = ring.slice(0, -1);
  const clipped = sides.reduce((points, [axis, limit, sign]) => clipSide(points, axis, limit, sign), open);
  return clipped.length < 3 ? [] : [...clipped, clipped[0]];
}

function clipSide(points, axis, limit, sign) {
  const inside = (point) => (point[axis] - limit) * sign >= 0;
  return points.flatMap((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    const crossing = inside(point) === inside(before) ? [] : [meet(before, point, axis, limit)];
    return inside(point) ? [...crossing, point] : crossing;
  });
}

function meet(a, b, axis, limit) {
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** The pieces of a line that reach into the frame. Whole segments: what sticks out of the frame is never seen. */
export function clipLine(points, { x0, y0, x1, y1 }) {
  const pieces = [];
  let piece = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const outside = [x0, x1].some((x, k) => beyond(a[0], b[0], x, k)) || [y0, y1].some((y, k) => beyond(a[1], b[1], y, k));
    if (outside) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    } else piece = piece.length > 0 ? [...piece, b] : [a, b];
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

function beyond(a, b, limit, upper) {
  return upper ? a > limit && b > limit : a < limit && b < limit;
}

/** Even-odd. */
export function isInside([x, y], ring) {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

export function areaOf(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(sum) / 2;
}

/** Index of the point nearest to a place. */
export function nearest(points, [x, y]) {
  const distances = points.map(([px, py]) => Math.hypot(px - x, py - y));
  return distances.indexOf(Math.min(...distances));
}

export function tenths([x, y]) {
  return [Math.round(x * 10), Math.round(y * 10)];
}

/** SVG path data in whole tenths: one absolute point, then steps; nothing where it comes to a single point. */
export function path(points, closed) {
  const whole = points.map(tenths);
  let [x, y] = whole[0];
  const steps = [];
  for (const [nx, ny] of closed ? whole.slice(1, -1) : whole.slice(1)) {
    if (nx === x && ny === y) continue;
    steps.push(nx - x, ny - y);
    [x, y] = [nx, ny];
  }
  if (steps.length < (closed ? 4 : 2)) return '';
  return `M${whole[0].join(' ')}l${steps.join(' ')}${closed ? 'z' : ''}`.replace(/ -/g, '-');
}
