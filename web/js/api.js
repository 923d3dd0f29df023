// All requests to the server. Failures come out as Problem with a stable code.

import { language } from './i18n.js';

export class Problem extends Error {
  /** @param {string} code stable code @param {number} status HTTP status, 0 when the server was not reached */
  constructor(code, status, detail) {
    super(detail || code);
    this.code = code;
    this.status = status;
    this.detail = detail;
  }
}

let signedOut = () => {};

/** Called when the server says that nobody is signed in any more. */
export function onSignedOut(listener) {
  signedOut = listener;
}

async function request(address, { signal, accept, method = 'GET', quiet = false } = {}) {
  let response;
  try {
    response = await fetch(address, {
      method,
      signal,
      credentials: 'same-origin',
      headers: { Accept: accept, 'Accept-Language': language(), 'X-Requested-With': 'XMLHttpRequest' },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem('SANTU-NETWORK', 0);
  }
  if (response.ok) return response;
  if (response.status === 401 && !quiet) signedOut();
  throw await problemOf(response);
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(body.code || `HTTP-${response.status}`, response.status, body.detail || body.title);
}

/** JSON of an address; the browser's cache revalidates by ETag. */
export async function getJson(address, options = {}) {
  const response = await request(address, { accept: 'application/json, application/geo+json', ...options });
  return response.json();
}

/** Bytes of an address, or null when there are none. */
export async function getBytes(address, options = {}) {
  const response = await request(address, { accept: '*/*', ...options });
  if (response.status === 204) return null;
  const bytes = await response.arrayBuffer();
  return bytes.byteLength ? bytes : null;
}

export const isAbort = (failure) => failure?.name === 'AbortError';

/** Runs one request of a kind at a time: a newer one aborts the older. */
export class Latest {
  #controller = null;

  async run(work) {
    this.abort();
    const controller = new AbortController();
    this.#controller = controller;
    const result = await work(controller.signal);
    if (controller.signal.aborted) throw new DOMException('replaced', 'AbortError');
    return result;
  }

  abort() {
    this.#controller?.abort();
  }
}

/** A literal of an ECQL text. */
export const ecqlText = (text) => `'${String(text).replaceAll("'", "''")}'`;

export const featuresAddress = (layer, parameters) =>
  `/api/layers/${encodeURIComponent(layer)}/features?${new URLSearchParams(parameters)}`;
