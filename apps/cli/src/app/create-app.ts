import { randomUUID } from "node:crypto";
import { type Api, createApp, listOrganisations, type Output } from "@grantway/api";
import type { Command } from "commander";
import { Option } from "commander";
import { CommandError, formatDetails, jsonText } from "@grantway/terminal";
import { collect } from "../frame.ts";
import type { Session } from "../session.ts";
import { linkFile, writeLink, writeNew } from "./app-link.ts";
import { performWithApi } from "./with-api.ts";

/** Where the manifest of a new app is written. */
export const manifestFile = "manifest.json";

const templates = ["server", "browser", "native", "machine", "agent"] as const;

interface CreateOptions {
  readonly template: (typeof templates)[number];
  readonly name: string;
  readonly slug?: string;
  readonly organisation?: string;
  readonly redirectUri?: readonly string[];
}

/** `grantway app create`. */
export function addCreateCommand(app: Command, session: Session): void {
  const create = app
    .command("create")
    .description("make an app from a template, with a client that works in your sandbox")
    .requiredOption("--name <name>", "what people read")
    .addOption(
      new Option("--template <template>", "how its client proves itself and where it runs")
        .choices(templates)
        .default("server"),
    )
    .option("--slug <slug>", "in addresses (default: made out of the name)")
    .option("--organisation <slug>", "who publishes it (default: the one that you are in)")
    .option(
      "--redirect-uri <uri>",
      "where people are sent back to while you try it (default: http://localhost:3000/callback)",
      collect,
    )
    .option("--server <issuer>", "at which server")
    .option("--connection <name>", "by which connection (default: the one there is to that server)");
  performWithApi<CreateOptions>(create, session, async ({ api, options, issuer }) => {
    const { template, name, slug, redirectUri, connection } = options;
    const organisation = options.organisation ?? (await onlyOrganisation(api));
    const made = await api.call(createApp, {
      params: { organisation },
      body: { template, name, slug, redirectUris: redirectUri && [...redirectUri] },
      idempotencyKey: randomUUID(),
    });
    const link = { server: issuer, app: made.app.slug, ...(connection === undefined ? {} : { connection }) };
    const schema = { $schema: `${issuer}/api/v1/manifest.schema.json` };
    const files = [
      ...(writeLink(link) ? [linkFile] : []),
      ...(writeNew(manifestFile, { ...schema, ...made.version.manifest }) ? [manifestFile] : []),
    ];
    const line = options.json === true ? jsonText({ ...made, files }, 2) : textOf(made, files);
    // The secret is told once: whoever cannot read it has to know that it is lost.
    await session.terminal.deliver(line).catch(() => {
      throw new CommandError(
        "failed",
        `The app ${made.app.slug} is made, and its secret could not be written: give it another one in its page.`,
      );
    });
  });
}

async function onlyOrganisation(api: Api): Promise<string> {
  const { items } = await api.call(listOrganisations, {
    query: { kind: "live", status: "active", limit: 20 },
  });
  const [only, ...others] = items.map(({ slug }) => slug);
  if (only !== undefined && others.length === 0) return only;
  throw new CommandError(
    "usage",
    only === undefined
      ? "You are in no organisation that could publish it: make one in the console first."
      : `Say --organisation ${[only, ...others].join(" or ")}: you see several.`,
  );
}

function textOf({ app, client, sandbox }: Output<typeof createApp>, files: readonly string[]): string {
  const public_ = client.secret === undefined;
  const facts = formatDetails([
    ["client_id", client.id],
    ["client_secret", client.secret ?? "none: this client keeps no secret"],
    ["sandbox", `${sandbox.slug}${sandbox.made ? ", made for it" : ""}`],
  ]);
  return [
    `${app.name} is made: ${app.slug}, a draft. Its test client works in the sandbox.`,
    "",
    facts,
    ...(public_ ? [] : ["", "Keep the secret now: nobody can be told it again."]),
    "",
    ...(files.length === 0 ? [] : [`Written: ${files.join(", ")}.`]),
    `Next: say in ${manifestFile} what it asks for, then grantway app push.`,
  ].join("\n");
}
