import type { Rotated, SigningAlgorithm } from "@grantway/protocol";
import { listKeys, resealKeys, retireKey, rotateKey } from "@grantway/protocol/operations";
import { CommandError } from "@grantway/terminal";
import { Option, type Command } from "commander";
import { formatKeyRing, makeInstanceKey } from "../keys/key-ring.ts";
import { notFound } from "./failure.ts";
import { act } from "./frame.ts";
import type { Answer, Work } from "./frame.ts";
import { instanceKeyJson, instanceKeysText, verdictOf } from "./instance-key-text.ts";
import { formatInstant } from "./instant-text.ts";
import { rotatedJson, rotatedText, signingKeyJson, signingKeysText } from "./signing-key-text.ts";

const algorithms: readonly SigningAlgorithm[] = ["ES256", "RS256"];

/** `grantway server keys …`: what rotating keys needs (docs/guides/operating.md). */
export function addKeyCommands(server: Command): void {
  const keys = server
    .command("keys")
    .description("the keys that sign ID tokens, and the instance keys that seal what is kept and given out");

  act(keys.command("list").description("every key, what it does until when, and what needs it"), list);

  act<RotateOptions>(
    keys
      .command("rotate")
      .description("publish the next signing keys; each takes over after the lead of the configuration")
      .addOption(new Option("--algorithm <name>", "of this algorithm alone").choices(algorithms))
      .option("--soon", "take over in two minutes: apps that keep the published keys longer refuse tokens"),
    rotate,
  );

  act<RetireOptions>(
    keys
      .command("retire <kid>")
      .description("take a signing key out that signs no more; the server does it when nothing needs it")
      .option("--now", "though tokens it signed are alive: they verify no more"),
    retire,
  );

  keys
    .command("new")
    .description("print a new entry for GRANTWAY_INSTANCE_KEY or the file; nothing is changed")
    .action((_: unknown, command: Command) => {
      const entry = formatKeyRing([makeInstanceKey()]);
      const { json } = command.optsWithGlobals<{ readonly json?: boolean }>();
      process.stdout.write(`${json === true ? JSON.stringify({ instance_key: entry }) : entry}\n`);
    });

  act(
    keys
      .command("reseal")
      .description("seal everything stored with the first instance key, and say when the others can go"),
    reseal,
  );
}

interface RotateOptions {
  readonly algorithm?: SigningAlgorithm;
  readonly soon?: boolean;
}

interface RetireOptions {
  readonly now?: boolean;
}

async function list({ instance }: Work<object>): Promise<Answer> {
  const { signingKeys, instanceKeys } = await instance.perform(listKeys, {});
  return {
    json: { signing_keys: signingKeys.map(signingKeyJson), instance_keys: instanceKeys.map(instanceKeyJson) },
    text: `${signingKeysText(signingKeys)}\n\n${instanceKeysText(instanceKeys)}`,
  };
}

/** One algorithm after the other: what was published before one failed stays published, so it is told before the failure. */
async function rotate({ instance, options }: Work<RotateOptions>): Promise<Answer> {
  const { algorithm, soon = false } = options;
  const rotated: Rotated[] = [];
  for (const each of algorithm === undefined ? algorithms : [algorithm]) {
    try {
      const one = await instance.perform(rotateKey, { algorithm: each, soon });
      if (one === undefined) throw new CommandError("refused", noKeyYet(each));
      rotated.push(one);
    } catch (error) {
      if (rotated.length === 0) throw error;
      const { json, text } = rotationAnswer(rotated, soon);
      return { json, text: `${text}\n${failedAt(each)}`, brokenOff: { by: error } };
    }
  }
  return rotationAnswer(rotated, soon);
}

function rotationAnswer(rotated: readonly Rotated[], soon: boolean): Answer {
  const warning =
    "\nApps that keep the published keys and do not ask again may refuse tokens for five minutes from then.";
  return {
    json: { items: rotated.map(rotatedJson) },
    text: rotated.map(rotatedText).join("\n") + (soon ? warning : ""),
  };
}

function failedAt(algorithm: SigningAlgorithm): string {
  return `The rotation of ${algorithm} failed. Run keys rotate --algorithm ${algorithm} to go on: a next key that is published already is not made again.`;
}

function noKeyYet(algorithm: SigningAlgorithm): string {
  return `No ${algorithm} key signs yet: the server makes the first one when it starts.`;
}

async function retire({ instance, options }: Work<RetireOptions>, kid = ""): Promise<Answer> {
  const outcome = await instance.perform(retireKey, { kid, now: options.now === true });
  if (outcome === "unknown") throw notFound("signing key", kid);
  if (outcome === "signs")
    throw new CommandError("refused", `${kid} signs now: run keys rotate first, and retire it afterwards.`);
  if (outcome !== "retired") {
    const until = formatInstant(outcome.needed.neededUntil ?? 0);
    throw new CommandError(
      "refused",
      `Tokens that ${kid} signed may be valid until ${until}; the server retires it then. With --now they verify no more.`,
    );
  }
  return {
    json: { kid, outcome },
    text: `${kid} is retired. Servers stop publishing it within a minute; apps may keep it for five more.`,
  };
}

async function reseal({ instance }: Work<object>): Promise<Answer> {
  const { resealed, key, others } = await instance.perform(resealKeys, {});
  const done = `Signing keys and secrets of webhooks sealed anew with ${key}: ${resealed}.`;
  return {
    json: { resealed, key, others: others.map(instanceKeyJson) },
    text: [done, ...others.map(verdictOf)].join("\n\n"),
  };
}
