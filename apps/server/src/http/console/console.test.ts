import type { PageFile } from "@grantway/console/built-page";
import type { Launches, SignedInUser } from "@grantway/protocol";
import { fastify } from "fastify";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createPageReplies } from "../answers/page-replies.ts";
import { createSecurityHeaders } from "../answers/security-headers.ts";
import { loadAssets } from "../layout/assets.ts";
import { createCookies } from "../visits/cookies.ts";
import type { Visit, Visits } from "../visits/visits.ts";
import { consoleRoute } from "./console.ts";

const file = (path: string, content: string, more: Partial<PageFile> = {}): PageFile => ({
  path,
  type: "text/javascript; charset=utf-8",
  content: Buffer.from(content),
  immutable: path.startsWith("/assets/"),
  coded: {},
  ...more,
});

const built: readonly PageFile[] = [
  file("/index.html", '<script type="module" src="./assets/main-1.js"></script>', {
    type: "text/html; charset=utf-8",
  }),
  file("/assets/main-1.js", "plain", { coded: { br: Buffer.from("brotli"), gzip: Buffer.from("gzip") } }),
];

/** The routes below `/auth`, with a session or without one. */
function given({
  signedIn = true,
  consolePage = async () => built,
}: { readonly signedIn?: boolean; readonly consolePage?: () => Promise<readonly PageFile[]> } = {}) {
  const headers = createSecurityHeaders({ secure: true });
  const [base, issuer] = ["/auth", new URL("https://id.example/auth")];
  const pages = createPageReplies({
    issuer,
    base,
    assets: loadAssets(base),
    headers,
    cookies: createCookies(issuer),
  });
  const user = signedIn ? ({ userId: "u1" } as SignedInUser) : undefined;
  const visits: Visits = { read: async () => ({ user }) as Visit, bind: ({ browser }) => browser };
  const opening = (origin: string) => ({
    installation: "installed",
    isDeveloper: false,
    app: { id: "a", slug: "a", name: "Acme", publisher: "Acme" },
    frame: { url: `${origin}/frame`, origin },
  });
  const launches: Pick<Launches, "look"> = {
    look: async (installation, person) =>
      installation === "installed" && person === "u1" ? opening("https://app.example") : undefined,
  };
  const log: string[] = [];
  const logger = pino({ level: "error" }, { write: (line: string) => void log.push(line) });
  const app = fastify();
  app.register(
    (scope, _options, done) => {
      consoleRoute(scope, {
        base,
        pages,
        visits,
        logger,
        launches,
        consolePage,
        consoleHeaders: headers.console,
      });
      done();
    },
    { prefix: base },
  );
  const get = (url: string, more: Record<string, string> = {}) => app.inject({ url, headers: more });
  return { get, log };
}

describe("the console", () => {
  it("lets a frame hold the app's origin where it opens one, and nothing else", async () => {
    const framed = async (url: string) => {
      const { headers } = await given().get(url);
      return /frame-src ([^;]*)/.exec(String(headers["content-security-policy"]))?.[1];
    };
    await expect(framed("/auth/console/open/installed")).resolves.toBe("https://app.example");
    await expect(framed("/auth/console/open/installed/")).resolves.toBe("https://app.example");
    await expect(framed("/auth/console/open/another")).resolves.toBe("'self'");
    await expect(framed("/auth/console/installed")).resolves.toBe("'self'");
    await expect(framed("/auth/console?a=/open/installed")).resolves.toBe("'self'");
  });

  it.each(["/auth/console", "/auth/console/clients/harbor?tab=uses"])(
    "is one document at every address, such as %s, and never kept",
    async (url) => {
      const { statusCode, headers, body } = await given().get(url);
      expect(statusCode).toBe(200);
      expect(body).toContain('src="/auth/console/assets/main-1.js"');
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-frame-options": "DENY",
        "content-security-policy": [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "frame-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ].join("; "),
      });
    },
  );

  it("sends whoever is not signed in to sign in, and back to the same address", async () => {
    const { statusCode, headers } = await given({ signedIn: false }).get("/auth/console/users?search=ada");
    expect([statusCode, headers.location]).toEqual([
      303,
      `/auth/sign-in?place=${encodeURIComponent("/console/users?search=ada")}`,
    ]);
  });

  it.each([
    ["gzip, br", "br", "brotli"],
    ["gzip, deflate", "gzip", "gzip"],
    ["br;q=0, gzip;q=0.5", "gzip", "gzip"],
    ["identity", undefined, "plain"],
  ])(
    "has files for everybody, kept for ever, compressed as the browser takes it: %s",
    async (taken, coding, body) => {
      const { get } = given({ signedIn: false });
      const answer = await get("/auth/console/assets/main-1.js", { "accept-encoding": taken });
      expect(answer.body).toBe(body);
      expect(answer.headers["content-encoding"]).toBe(coding);
      expect(answer.headers).toMatchObject({
        "cache-control": "public, max-age=31536000, immutable",
        vary: "accept-encoding",
      });
    },
  );

  it("answers a file of an older console with 404, and not with the document", async () => {
    expect((await given().get("/auth/console/assets/main-0.js")).statusCode).toBe(404);
  });

  it("says that it is being built, once for all who come, and looks again by itself", async () => {
    let finish: (files: readonly PageFile[]) => void = () => undefined;
    let times = 0;
    const consolePage = () => {
      times += 1;
      return new Promise<readonly PageFile[]>((resolve) => (finish = resolve));
    };
    const { get } = given({ consolePage });
    const [first] = await Promise.all([get("/auth/console"), get("/auth/console")]);
    expect(first.statusCode).toBe(503);
    expect(first.headers["refresh"]).toBe("2");
    expect(first.body).toContain("The console is being built");
    finish(built);
    expect((await get("/auth/console")).statusCode).toBe(200);
    expect(times).toBe(1);
  });

  it("says when it could not be built, logs why, and tries again at the next visit", async () => {
    let works = false;
    const consolePage = async () => {
      if (!works) throw new Error("no builder here");
      return built;
    };
    const { get, log } = given({ consolePage });
    const failed = await get("/auth/console/keys");
    expect([failed.statusCode, failed.body.includes("could not be built")]).toEqual([503, true]);
    expect(log.join()).toContain("no builder here");
    works = true;
    expect((await get("/auth/console/keys")).statusCode).toBe(200);
  });
});
