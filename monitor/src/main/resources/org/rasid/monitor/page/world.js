// The outlines of the world, on the square of 256 units that maps of the web zoom into (Mercator).
import { d3 } from "./d3.js";

export const projection = d3.geoMercator().scale(256 / (2 * Math.PI)).translate([128, 128]).clipExtent([[0, 0], [256, 256]]);

let loading = null;

/** The countries: {code, name, path, box, label}, box and label in units of the square. Fetched once. */
export function world() {
  loading ??= fetch("world.json").then((response) => {
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  }).then(({ scale, countries }) => countries.map((country) => outlined(country, scale)))
    .catch((error) => { loading = null; throw error; });
  return loading;
}

function outlined({ code, name, rings }, scale) {
  const path = new Path2D();
  const projected = rings.map((ring) => points(ring, scale));
  for (const ring of projected) {
    ring.forEach(([x, y], i) => (i === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
  }
  const all = projected.flat();
  const biggest = projected.reduce((a, b) => (Math.abs(d3.polygonArea(a)) >= Math.abs(d3.polygonArea(b)) ? a : b));
  const [left, right] = d3.extent(all, ([x]) => x);
  const [top, bottom] = d3.extent(all, ([, y]) => y);
  return { code, name, path, box: { left, right, top, bottom }, label: d3.polygonCentroid(biggest) };
}

/** The points of a ring: pairs of differences to the point before, in parts of a degree. */
function points(ring, scale) {
  const result = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < ring.length; i += 2) {
    x += ring[i];
    y += ring[i + 1];
    result.push(projection([x / scale, Math.max(-85, Math.min(85, y / scale))]));
  }
  return result;
}

/** Draws the countries on a canvas under a zoom; hatched tells how strongly, 0 to 1, a country is hatched. */
export function drawWorld(canvas, countries, { k, x, y }, hatched = () => 0) {
  const style = getComputedStyle(canvas);
  const ratio = globalThis.devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext("2d");
  context.fillStyle = style.getPropertyValue("--sea");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
  context.lineWidth = 0.8 / k;
  context.lineJoin = "round";
  context.strokeStyle = style.getPropertyValue("--border");
  const stripes = hatching(context, style.getPropertyValue("--hatch"), ratio * k);
  for (const { code, path, box } of countries) {
    if (box.right * k + x < 0 || box.left * k + x > width || box.bottom * k + y < 0 || box.top * k + y > height) continue;
    context.fillStyle = style.getPropertyValue("--land");
    context.fill(path, "evenodd");
    const strength = hatched(code);
    if (strength > 0) {
      context.globalAlpha = 0.35 + 0.65 * strength;
      context.fillStyle = stripes;
      context.fill(path, "evenodd");
      context.globalAlpha = 1;
    }
    context.stroke(path);
  }
}

function hatching(context, colour, scale) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.beginPath();
  for (const offset of [-8, 0, 8]) {
    pen.moveTo(offset, 8);
    pen.lineTo(offset + 8, 0);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, "repeat");
  pattern.setTransform(new DOMMatrix().scale(1 / scale));
  return pattern;
}
