// Calls of the monitor's HTTP interface.

/** What went wrong, as the server's problem document tells it; status 0: no answer came. */
export class Problem extends Error {
  constructor(status, detail, parameter = null) {
    super(detail ?? `HTTP ${status}`);
    this.status = status;
    this.detail = detail;
    this.parameter = parameter;
  }
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.detail ?? body.error ?? body.title ?? null, body.parameter ?? null);
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, null);
  }
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? null : response.json().catch(() => null);
}

/** The JSON under a path, with the parameters of a query. */
export function get(path, query = "", signal = undefined) {
  const parameters = String(query);
  return call(`api/${path}${parameters ? `?${parameters}` : ""}`, { signal, headers: { accept: "application/json" } });
}

/** Writes; the header tells the server that the page itself asks, and no form of another site. */
export function write(method, path, body) {
  return call(`api/${path}`, {
    method,
    headers: { "X-Rasid-Request": "page", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}
