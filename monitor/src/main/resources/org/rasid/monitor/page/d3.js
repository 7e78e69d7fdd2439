// d3 as a module: its file of one piece puts itself on the global object.
import "./lib/d3/d3.min.js";

export const d3 = globalThis.d3;
