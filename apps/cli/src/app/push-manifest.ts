import {
  type Api,
  ApiProblem,
  compareAppVersion,
  draftAppVersion,
  editAppVersion,
  type Input,
  listManifestScopes,
  withdrawAppVersion,
} from "@grantway/api";
import type { Command } from "commander";
import { CommandError, exitCodes, readText } from "@grantway/terminal";
import type { Answer } from "../frame.ts";
import type { Session } from "../session.ts";
import { manifestFile } from "./create-app.ts";
import { changeLines, manifestChanges } from "./manifest-changes.ts";
import { newestVersion, type Version } from "./newest-version.ts";
import { readManifest, type ReadManifest, wrongManifest } from "./read-manifest.ts";
import { addAppOptions, askApi, type AppWork } from "./with-api.ts";

interface PushOptions {
  readonly dryRun?: boolean;
  readonly withdraw?: boolean;
}

/** `grantway app push`. */
export function addPushCommand(app: Command, session: Session): void {
  const push = addAppOptions(app.command("push [file]"))
    .description(`make the draft of your app say what ${manifestFile} says`)
    .option("--dry-run", "only check it, and show what would change: exit code 11 where something would")
    .option("--withdraw", "make a version that waits, or is not yet released, a draft again");
  askApi<PushOptions>(push, session, async (work, file = manifestFile) => {
    const { api, options } = work;
    const manifest = readManifest(file, await publishedSchema(work));
    const { app: found, version } = await newestVersion(api, work.app());
    await refuseUnknownScopes(api, file, manifest);
    const changes = manifestChanges(version.manifest, manifest);
    const isOpen = !["released", "superseded", "rejected"].includes(version.status);
    const number = isOpen ? version.number : version.number + 1;
    const told = { app: found.slug, version: number, changes };
    if (changes.length === 0) {
      return { json: told, text: `Version ${version.number} of ${found.slug} says so already.` };
    }
    if (options.dryRun === true) {
      const text = `Version ${number} of ${found.slug} would change:\n${changeLines(changes)}`;
      return { json: told, text, exit: exitCodes.differs };
    }
    const draft = await draftOf(api, { app: found.id, version, isOpen, withdraw: options.withdraw === true });
    return pushed(api, { app: found, draft, manifest, file, changes });
  });
}

async function publishedSchema({ issuer, fetch }: AppWork<unknown>): Promise<unknown> {
  const answer = await fetch(`${issuer}/api/v1/manifest.schema.json`);
  if (answer.ok) return answer.json();
  await answer.body?.cancel();
  throw new CommandError(
    "provider",
    `${issuer} publishes no schema of manifests: it answered ${answer.status}.`,
  );
}

/** Which scopes there are, no schema says. */
async function refuseUnknownScopes(api: Api, file: string, { scopes }: ReadManifest): Promise<void> {
  const asked = Array.isArray(scopes) ? (scopes as readonly { readonly scope: string }[]) : [];
  const { items } = await api.call(listManifestScopes, {});
  const known = new Set(items.map(({ key }) => key));
  const problems = asked.flatMap(({ scope }, at) =>
    known.has(scope)
      ? []
      : [{ path: ["scopes", at, "scope"], says: `There is no scope ${JSON.stringify(scope)}.` }],
  );
  if (problems.length > 0) throw wrongManifest(file, readText(file), problems);
}

/** The version to be edited: the draft there is, one that is taken back, or the next. */
async function draftOf(
  api: Api,
  asked: {
    readonly app: string;
    readonly version: Version;
    readonly isOpen: boolean;
    readonly withdraw: boolean;
  },
): Promise<Pick<Version, "number" | "revision">> {
  const { app, version, isOpen, withdraw } = asked;
  const { number, revision, status } = version;
  if (!isOpen) return api.call(draftAppVersion, { params: { app } });
  if (status === "draft") return version;
  if (withdraw) return api.call(withdrawAppVersion, { params: { app, version: number }, revision });
  throw new CommandError(
    "refused",
    `Version ${number} is ${status}, and stays as it is: add --withdraw to make it a draft again.`,
  );
}

async function pushed(
  api: Api,
  made: {
    readonly app: { readonly id: string; readonly slug: string };
    readonly draft: Pick<Version, "number" | "revision">;
    readonly manifest: ReadManifest;
    readonly file: string;
    readonly changes: ReturnType<typeof manifestChanges>;
  },
): Promise<Answer> {
  const { app, draft, manifest, file, changes } = made;
  const params = { app: app.id, version: draft.number };
  // The schema and the server agree about its shape.
  const body = { manifest } as unknown as Input<typeof editAppVersion>["body"];
  const { asks } = await api
    .call(editAppVersion, { params, revision: draft.revision, body })
    .catch((error: unknown) => {
      throw placed(error, file);
    });
  const { reopensReview } = await api.call(compareAppVersion, { params, query: {} });
  const people = asks.map(({ title, access, optional }) => ({ title, access, optional }));
  return {
    json: { app: app.slug, version: draft.number, changes, asks: people, reopensReview },
    text: [
      `Version ${draft.number} of ${app.slug}, a draft, says now:`,
      changeLines(changes),
      people.length === 0
        ? "People are asked for nothing but who they are."
        : `People are asked: ${people.map(({ title, optional }) => (optional ? `${title} (optional)` : title)).join(", ")}.`,
      `${reopensReview ? "Something of it may have to be reviewed." : "Only its copy differs from what is released."} Next: grantway app submit.`,
    ].join("\n"),
  };
}

/** What the rules of the server say beyond the schema, at the lines of the file. */
function placed(error: unknown, file: string): unknown {
  if (!(error instanceof ApiProblem) || error.type !== "invalid" || error.errors.length === 0) return error;
  const problems = error.errors.map(({ pointer, detail }) => ({
    path: pointer
      .split("/")
      .slice(2)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~"))),
    says: detail,
  }));
  return wrongManifest(file, readText(file), problems);
}
