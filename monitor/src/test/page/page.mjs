// Where the page's modules are, from the tests.
export const page = new URL("../../main/resources/org/rasid/monitor/page/", import.meta.url);
export const load = (name) => import(new URL(name, page).href);
