/** A point or a size, in units of the picture's side: (0, 0) is the top left corner, (1, 1) the bottom right. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** The signed distance to a shape: negative inside, positive outside. */
export type Shape = (point: Point) => number;

/** A straight line with round ends. */
function line(from: Point, to: Point, width: number): Shape {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length2 = along.x ** 2 + along.y ** 2;
  return ({ x, y }) => {
    const t = Math.min(1, Math.max(0, ((x - from.x) * along.x + (y - from.y) * along.y) / length2));
    return Math.hypot(x - from.x - t * along.x, y - from.y - t * along.y) - width / 2;
  };
}

/** A part of a circle's line, `spread` radians to each side of `direction` (0 = right, π/2 = down), round ends. */
function arc(centre: Point, radius: number, direction: number, spread: number, width: number): Shape {
  return (point) => {
    const x = point.x - centre.x;
    const y = point.y - centre.y;
    const turn = Math.atan2(y, x) - direction;
    const angle = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
    if (angle <= spread) return Math.abs(Math.hypot(x, y) - radius) - width / 2;
    const side = Math.sign(Math.sin(turn)) || 1;
    const end = direction + side * spread;
    return Math.hypot(x - radius * Math.cos(end), y - radius * Math.sin(end)) - width / 2;
  };
}

function union(...shapes: readonly Shape[]): Shape {
  return (point) => Math.min(...shapes.map((shape) => shape(point)));
}

/** `top` and `bottom` of the whole fork, `bend` where its prongs turn round, `gap` between their axes. */
export interface ForkMeasures {
  readonly top: number;
  readonly bend: number;
  readonly bottom: number;
  readonly gap: number;
  readonly width: number;
}

/** A tuning fork (un diapason), upright in the middle of the picture: two prongs, their bend, the stem. */
export function tuningFork({ top, bend, bottom, gap, width }: ForkMeasures): Shape {
  const radius = gap / 2;
  const left = 0.5 - radius;
  const right = 0.5 + radius;
  return union(
    line({ x: left, y: top + width / 2 }, { x: left, y: bend }, width),
    line({ x: right, y: top + width / 2 }, { x: right, y: bend }, width),
    arc({ x: 0.5, y: bend }, radius, Math.PI / 2, Math.PI / 2, width),
    line({ x: 0.5, y: bend + radius }, { x: 0.5, y: bottom - width / 2 }, width),
  );
}

/** Sound going out to both sides of `centre`: one arc per radius. */
export function soundWaves(centre: Point, radii: readonly number[], spread: number, width: number): Shape {
  return union(
    ...radii.flatMap((radius) => [arc(centre, radius, 0, spread, width), arc(centre, radius, Math.PI, spread, width)]),
  );
}
