import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/* The smallest provider that a BFF can sign in at: it says yes to everything, and has one token. */

export interface TokenProvider {
  /** As a person would write it by hand. */
  readonly definition: {
    readonly id: string;
    readonly name: string;
    readonly endpoints: { readonly authorization: string; readonly token: string };
  };
  /** Does what a browser does: visits the address and answers where it is sent back to. */
  readonly visit: (address: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port. */
export async function startTokenProvider(token: string): Promise<TokenProvider> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://provider");
    if (pathname === "/authorize") {
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code: "code", state: searchParams.get("state") ?? "" }).toString();
      response.writeHead(303, { location: back.href }).end();
    } else {
      const body = { access_token: token, token_type: "Bearer", scope: "read write" };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    definition: {
      id: "bench",
      name: "Bench",
      endpoints: { authorization: `${origin}/authorize`, token: `${origin}/token` },
    },
    async visit(address) {
      const { headers } = await fetch(address, { redirect: "manual" });
      return headers.get("location") ?? "";
    },
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
