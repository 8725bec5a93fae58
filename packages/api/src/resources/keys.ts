import { nothing, operation } from "../operation.ts";
import { flag, instant, name, oneOf, seconds } from "../schemas/values.ts";
import { z } from "../zod.ts";

const algorithm = oneOf(["RS256", "ES256"]);

const signingKey = z
  .object({
    kid: z.string(),
    algorithm,
    phase: z.enum(["next", "signs", "verifies", "retired"]),
    activeFrom: instant.meta({ description: "When its turn to sign comes, or came." }),
    signsUntil: instant.exactOptional().meta({ description: "When the next takes over, or did." }),
    neededUntil: instant.exactOptional().meta({ description: "From then on nothing needs it." }),
    retiredAt: instant.exactOptional(),
    createdAt: instant,
  })
  .meta({ id: "SigningKey" });

const aliveUntil = z.object({ count: z.int(), until: instant.exactOptional() }).meta({ id: "AliveUntil" });

const instanceKey = z
  .object({
    id: z.string(),
    use: z.enum(["seals", "opens", "missing"]).meta({
      description: "`missing`: something stored needs it, and this server does not have it.",
    }),
    signingKeys: z.int().meta({ description: "How many it has sealed." }),
    webhookSecrets: z
      .int()
      .exactOptional()
      .meta({ description: "Secrets of webhook endpoints that it has sealed; absent where there are none." }),
    clients: z.array(z.string()).meta({ description: "Those with a living secret that is kept under it." }),
    sealedAt: instant.exactOptional(),
    refreshTokens: aliveUntil,
    sessions: aliveUntil,
    othersUntil: instant.exactOptional(),
  })
  .meta({ id: "InstanceKey" });

const times = z
  .object({
    signing: seconds
      .exactOptional()
      .meta({ description: "How long a key signs; absent where nobody plans it." }),
    ahead: seconds.meta({ description: "How long a key is published before it signs." }),
    soonest: seconds.meta({ description: "The same in a hurry." }),
    after: seconds.meta({ description: "How long it stays published after the next one took over." }),
  })
  .meta({ id: "KeyTimes", description: "How long a signing key stays in each phase." });

/** Every key, what it does until when, and what needs it. */
export const listKeys = operation({
  name: "keys.list",
  method: "GET",
  path: "/keys",
  permission: "keys:read",
  audit: "nothing",
  summary: "List keys",
  description:
    "Signing keys on their way through life, and instance keys with what needs them. Nothing of them is secret.",
  answers: {
    200: z
      .object({ signingKeys: z.array(signingKey), instanceKeys: z.array(instanceKey), times })
      .meta({ id: "Keys" }),
  },
  problems: [],
});

/** Publishes the next signing key. */
export const rotateKey = operation({
  name: "keys.rotate",
  method: "POST",
  path: "/keys/rotate",
  permission: "keys:write",
  audit: "signing-key.published",
  summary: "Publish the next signing key",
  description: "Ahead of the schedule. Where one waits for its turn already, that one is answered.",
  body: z.strictObject({
    algorithm,
    soon: flag.exactOptional().meta({
      description:
        "It takes over as soon as every server publishes it: too early for apps that keep the key set and do not look again.",
    }),
  }),
  answers: {
    200: z
      .object({
        kid: z.string(),
        algorithm,
        outcome: z.enum(["published", "was-next"]),
        activeFrom: instant,
        before: z.object({ kid: z.string(), publishedUntil: instant }),
      })
      .meta({ id: "RotatedKey" }),
  },
  problems: ["not-possible"],
});

/** Retires a signing key. */
export const retireKey = operation({
  name: "keys.retire",
  method: "POST",
  path: "/keys/{kid}/retire",
  permission: "keys:write",
  audit: "signing-key.retired",
  summary: "Retire a signing key",
  fresh: true,
  params: z.strictObject({ kid: name("The `kid` of the key.") }),
  body: z.strictObject({
    now: flag.exactOptional().meta({ description: "Whatever it signed: that stops verifying at once." }),
  }),
  answers: { 204: nothing },
  problems: ["not-found", "in-use", "not-possible"],
});

/** Seals what is stored with the first instance key. */
export const resealKeys = operation({
  name: "keys.reseal",
  method: "POST",
  path: "/keys/reseal",
  permission: "keys:write",
  audit: "signing-key.resealed",
  summary: "Seal what is stored with the first instance key",
  description: "And tell when the others can go. May be interrupted and asked again.",
  answers: {
    200: z
      .object({
        resealed: z
          .int()
          .meta({ description: "Signing keys and secrets of webhook endpoints that were sealed anew." }),
        key: z.string().meta({ description: "The instance key that seals." }),
        others: z.array(instanceKey),
      })
      .meta({ id: "ResealedKeys" }),
  },
  problems: [],
});
