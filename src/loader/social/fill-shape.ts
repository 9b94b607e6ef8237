import type { Curve } from './glyph-outline.ts';

/** Lines that stand for a curve: more are not to be seen at the size of a heading. */
const STEPS = 6;

/**
 * Fills a closed shape: how much of each pixel it covers, 0 to 1, row by row from the top. Each line adds, to the
 * pixels it crosses, how much of them lies to its right; the sum along a row is the covered part. After Raph
 * Levien's font-rs.
 */
export function fillShape(curves: readonly Curve[], width: number, height: number): Float32Array {
  // Two more than the picture: a line at its very edge adds to the pixel beyond.
  const areas = new Float32Array(width * height + 2);
  for (const [x0, y0, x1, y1, x2, y2] of curves) {
    let [x, y] = [x0, y0];
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      const [toX, toY] = [a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2];
      addLine(areas, width, x, y, toX, toY);
      [x, y] = [toX, toY];
    }
  }
  let sum = 0;
  for (let index = 0; index < areas.length; index += 1) {
    sum += areas[index] ?? 0;
    areas[index] = Math.min(Math.abs(sum), 1);
  }
  return areas.subarray(0, width * height);
}

function addLine(
  areas: Float32Array,
  width: number,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const add = (place: number, area: number) => {
    areas[place] = (areas[place] ?? 0) + area;
  };
  const isDown = fromY < toY;
  const [top, bottom] = isDown ? [fromY, toY] : [toY, fromY];
  const slope = (toX - fromX) / (toY - fromY);
  let x = isDown ? fromX : toX;
  for (let row = Math.floor(top); row < Math.ceil(bottom); row += 1) {
    const part = Math.min(row + 1, bottom) - Math.max(row, top);
    const next = x + slope * part;
    const area = isDown ? part : -part;
    const [left, right] = x < next ? [x, next] : [next, x];
    const first = Math.floor(left);
    const last = Math.ceil(right);
    const start = row * width + first;
    if (last <= first + 1) {
      const middle = (left + right) / 2 - first;
      add(start, area * (1 - middle));
      add(start + 1, area * middle);
    } else {
      // A flat line: what is to its right grows from pixel to pixel.
      const perPixel = 1 / (right - left);
      const toCovered = (edge: number) => {
        const inside = Math.min(Math.max(edge - left, 0), right - left);
        const beyond = Math.max(edge - right, 0);
        return (inside * inside * perPixel) / 2 + beyond;
      };
      let earlier = 0;
      let before = 0;
      for (let pixel = first; pixel <= last; pixel += 1) {
        const covered = toCovered(pixel + 1) - before;
        before += covered;
        add(start + pixel - first, area * (covered - earlier));
        earlier = covered;
      }
    }
    x = next;
  }
}
