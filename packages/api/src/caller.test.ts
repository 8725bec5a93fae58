import { describe, expect, it } from "vitest";
import { createApi } from "./caller.ts";
import { deleteClient, listClients, updateClient } from "./resources/clients.ts";

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A server that answers this to whatever is asked. */
function answering(answer: () => Response) {
  const sent: Sent[] = [];
  const api = createApi({
    base: "https://id.example/api/v1",
    headers: () => ({ authorization: "Bearer t" }),
    fetch: async (url, init) => {
      sent.push({ url, init });
      return answer();
    },
  });
  return { api, sent };
}

describe("a typed caller", () => {
  it("sends path, query, body and revision as the contract says", async () => {
    const { api, sent } = answering(() => Response.json({ items: [] }));
    await api.call(listClients, { query: { limit: 2, search: undefined } });
    await api.call(updateClient, {
      params: { id: "a/b" },
      revision: 7,
      body: { name: "B", firstParty: null },
    });
    expect(sent[0]?.url).toBe("https://id.example/api/v1/clients?limit=2");
    expect(sent[1]).toMatchObject({
      url: "https://id.example/api/v1/clients/a%2Fb",
      init: {
        method: "PATCH",
        body: '{"name":"B","firstParty":null}',
        headers: { authorization: "Bearer t", "if-match": '"7"', "content-type": "application/json" },
      },
    });
  });

  it("answers nothing where there is nothing", async () => {
    const { api } = answering(() => new Response(null, { status: 204 }));
    expect(await api.call(deleteClient, { params: { id: "a" }, revision: 1 })).toBeUndefined();
  });

  it("throws the problem that the server tells of", async () => {
    const told = { type: "x#taken", title: "t", status: 409, detail: "d", requestId: "r" };
    const { api } = answering(() => Response.json(told, { status: 409, headers: { "retry-after": "2" } }));
    await expect(api.call(listClients, {})).rejects.toMatchObject({ type: "taken", retryAfter: 2 });
  });

  it("says so where something on the way answers in the server's place", async () => {
    const { api } = answering(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(api.call(listClients, {})).rejects.toMatchObject({ type: "unavailable", status: 502 });
  });
});
