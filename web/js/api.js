// All requests to the server. Failures come out as Problem with a stable code.

import { language } from './i18n.js';

export class Problem extends Error {
  /**
   * @param {string} code stable code
   * @param {number} status HTTP status, 0 when the server was not reached
   * @param {string} [detail] words for people
   * @param {object} [body] the whole problem, with the field or row at fault
   */
  constructor(code, status, detail, body = {}) {
    super(detail || code);
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.body = body;
  }
}

let signedOut = () => {};
let token = null;

/** Called when the server says that nobody is signed in any more. */
export function onSignedOut(listener) {
  signedOut = listener;
}

/** Told the `{header, token}` that every change carries. */
export function setToken(csrf) {
  token = csrf;
}

async function request(address, { signal, accept, method = 'GET', quiet = false, headers = {}, body, taken = [] } = {}) {
  let response;
  try {
    response = await fetch(address, {
      method,
      signal,
      body,
      credentials: 'same-origin',
      headers: {
        Accept: accept,
        'Accept-Language': language(),
        'X-Requested-With': 'XMLHttpRequest',
        ...(method === 'GET' || !token ? {} : { [token.header]: token.token }),
        ...headers,
      },
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem('SANTU-NETWORK', 0);
  }
  if (response.ok || taken.includes(response.status)) return response;
  if (response.status === 401 && !quiet) signedOut();
  throw await problemOf(response);
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(body.code || `HTTP-${response.status}`, response.status, body.detail || body.title, body);
}

/** JSON of an address; the browser's cache revalidates by ETag. */
export async function getJson(address, options = {}) {
  const response = await request(address, { accept: 'application/json, application/geo+json', ...options });
  return response.json();
}

/**
 * Changes something: sends JSON, or a form with files, or nothing.
 * @param {object | FormData} [content]
 * @returns the JSON of the answer, or null when it has none
 */
export async function send(method, address, content, options = {}) {
  const form = content instanceof FormData;
  const response = await request(address, {
    accept: 'application/json',
    method,
    body: form || content === undefined ? content : JSON.stringify(content),
    ...options,
    headers: { ...(form || content === undefined ? {} : { 'Content-Type': 'application/json' }), ...options.headers },
  });
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/** Sends a file; answers the JSON that comes back, or a Blob where the answer is a file. A 422 is an answer too. */
export async function sendFile(address, file) {
  const content = new FormData();
  content.append('file', file);
  const response = await request(address, { accept: '*/*', method: 'POST', body: content, taken: [422] });
  return /json/.test(response.headers.get('Content-Type') ?? '') ? response.json() : response.blob();
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
