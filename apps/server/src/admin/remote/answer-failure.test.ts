import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createApi, listClients } from "@grantway/api";
import { showClient } from "@grantway/protocol";
import { describe, expect, it, onTestFinished } from "vitest";
import { answerFailure } from "./answer-failure.ts";
import { remoteInstance } from "./remote-instance.ts";

/** What a command says where something answers so in the place of a management API. */
async function said(answer: RequestListener): Promise<unknown> {
  const server = createServer(answer);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  return createApi({ base: `${issuer}/api/v1` })
    .call(listClients, { query: {} })
    .catch((error: unknown) => answerFailure(error, { issuer, connection: "acme", clientId: "ci" }));
}

describe("an answer that is none of a management API", () => {
  it("is told in a sentence where it is a page, as of a proxy that wants a sign-in", async () => {
    const failure = await said((_, response) => response.end("<html>Sign in</html>"));
    expect(failure).toMatchObject({
      kind: "provider",
      message: expect.stringMatching(/^http:\S+ does not answer as a management API: this is no JSON\.$/),
    });
  });

  it("is told in a sentence where it breaks off", async () => {
    const failure = await said((_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write('{"items"', () => response.destroy());
    });
    expect(failure).toMatchObject({
      kind: "provider",
      message: expect.stringContaining("closed the connection before its answer was complete"),
    });
  });

  it("is told in a sentence where it never comes", async () => {
    const server = createServer(() => undefined);
    onTestFinished(() => server.close().closeAllConnections());
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    const access = { issuer, connection: "acme", clientId: "ci", fetch, close: async () => undefined };
    const asked = remoteInstance(access, 50).perform(showClient, { id: "web" });
    await expect(asked).rejects.toMatchObject({
      kind: "provider",
      message: expect.stringContaining("did not answer in time"),
    });
  });

  it("is a problem where it is one, and anything else is left as it is", async () => {
    expect(await said((_, response) => response.writeHead(502).end())).toMatchObject({ kind: "provider" });
    const defect = new TypeError("bug");
    const access = { issuer: "https://id.example", connection: "acme", clientId: "ci" };
    expect(await answerFailure(defect, access)).toBe(defect);
  });
});
