/** Where the BFF is, and how it is reached. */
export interface Place {
  /** `/bff`. */
  readonly path: string;
  readonly fetch: typeof fetch;
}

/** Sends a request as the BFF wants it: with the header that pages of other sites cannot send. */
export function sendTo({ path, fetch }: Place, below: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("x-grantway-bff", "1");
  return fetch(path + below, { ...init, headers });
}
