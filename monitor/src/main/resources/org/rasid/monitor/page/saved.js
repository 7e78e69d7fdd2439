// Filters that the reader keeps by name, in this browser only.
const place = "rasid.filters";

/** All that are kept, by name: {name, address}. None where the browser keeps nothing. */
export function all(storage = globalThis.localStorage) {
  try {
    const kept = JSON.parse(storage.getItem(place) ?? "{}");
    // an address of another kind would be a link that a script of another page on this origin has left
    return Object.entries(kept).filter(([, address]) => String(address).startsWith("?")).map(([name, address]) => ({ name, address }))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch {
    return [];
  }
}

export function put(name, address, storage = globalThis.localStorage) {
  if (name) store([...all(storage).filter((entry) => entry.name !== name), { name, address }], storage);
}

export function remove(name, storage = globalThis.localStorage) {
  store(all(storage).filter((entry) => entry.name !== name), storage);
}

function store(entries, storage) {
  try {
    storage.setItem(place, JSON.stringify(Object.fromEntries(entries.map(({ name, address }) => [name, address]))));
  } catch {
    // a browser that keeps nothing still shows events
  }
}
