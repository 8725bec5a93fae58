import type { Answer } from "./answer.ts";

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly created_at: string;
}

/** The Acme API. The access token goes into the header and nowhere else (RFC 6750 §2.1). */
export function createAcme(options: { readonly url: string }) {
  async function call<T>(
    accessToken: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer<T>> {
    const headers: Record<string, string> = { authorization: `Bearer ${accessToken}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    try {
      const response = await fetch(`${options.url}${path}`, { ...init, signal: AbortSignal.timeout(5000) });
      if (response.status === 204) return { got: "data", data: undefined as T };
      const answer: unknown = await response.json().catch(() => undefined);
      return response.ok
        ? { got: "data", data: answer as T }
        : { got: refusals[response.status] ?? "unreachable" };
    } catch {
      return { got: "unreachable" };
    }
  }

  return {
    username: (token: string) => call<{ username: string }>(token, "GET", "/api/username"),
    companies: (token: string) => call<{ items: readonly Company[] }>(token, "GET", "/api/companies"),
    notes: (token: string) => call<{ items: readonly Note[] }>(token, "GET", "/api/notes?limit=20"),
    addNote: (token: string, text: string) => call<Note>(token, "POST", "/api/notes", { text }),
    deleteNote: (token: string, id: string) =>
      call<undefined>(token, "DELETE", `/api/notes/${encodeURIComponent(id)}`),
  };
}

const refusals: Readonly<Record<number, "unauthorized" | "forbidden" | "refused">> = {
  400: "refused",
  401: "unauthorized",
  403: "forbidden",
  404: "refused",
  409: "refused",
};
