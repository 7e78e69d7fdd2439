// Small choices that the browser remembers.

export function recall(name) {
  try {
    return localStorage.getItem(`rasid.${name}`);
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(`rasid.${name}`, value);
  } catch {
    // a browser that keeps nothing asks again the next time
  }
}
