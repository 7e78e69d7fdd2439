// A small map around one place.
import { drawWorld, projection, world } from "./world.js";

const scale = 2 ** 4.6;

/** Draws the surroundings of a place on a canvas, the place in its middle. */
export async function drawSurroundings(canvas, { latitude, longitude, precision }) {
  const countries = await world();
  if (!canvas.clientWidth) return;
  const [x, y] = projection([longitude, latitude]);
  const [middle, centre] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
  drawWorld(canvas, countries, { k: scale, x: middle - x * scale, y: centre - y * scale });
  const ratio = globalThis.devicePixelRatio || 1;
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const vague = precision === "ADMIN1" || precision === "REGION";
  pen.beginPath();
  pen.arc(middle, centre, vague ? 18 : 6, 0, 2 * Math.PI);
  pen.lineWidth = 2;
  pen.strokeStyle = pen.fillStyle = getComputedStyle(canvas).getPropertyValue("--accent");
  if (vague) pen.setLineDash([4, 3]);
  else pen.fill();
  pen.stroke();
}
