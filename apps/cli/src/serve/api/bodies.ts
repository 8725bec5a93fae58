import { clientAuthentications, flows } from "@grantway/client";
import { z } from "zod";

/* What the page may send. Unknown members are refused and sizes are bounded; the library checks the meaning. */

const short = z.string().max(200, "is too long");
const long = z.string().max(4096, "is too long");
const texts = z.record(short, long);
const scopes = z.array(short).max(200, "holds too many");
const flow = z.enum(flows);

/** Checked by the library, field by field. */
const definition = z.record(short, z.unknown());

const client = z.strictObject({
  id: long,
  secret: long.nullish(),
  privateKey: z.record(short, z.unknown()).nullish(),
  authentication: z.enum(clientAuthentications).nullish(),
});

const settings = {
  service: short.optional(),
  variables: texts.optional(),
  scopes: scopes.optional(),
  extraScopes: z.record(short, scopes).optional(),
  resources: z.array(long).max(50, "holds too many").optional(),
  parameters: z.record(short, texts).optional(),
};

/** `POST /api/session` */
export const sessionBody = z.strictObject({ link: short });

/** `POST /api/connections` */
export const newConnectionBody = z.strictObject({
  provider: z.union([long, definition]),
  name: short,
  client,
  flow: flow.optional(),
  ...settings,
});

/** `PATCH /api/connections/:name` */
export const editBody = z.strictObject({
  name: short.optional(),
  definition: definition.optional(),
  client: client.optional(),
  ...settings,
});

/** `POST /api/connections/:name/connect` */
export const signInBody = z.strictObject({
  flow: flow.optional(),
  username: short.optional(),
  password: long.optional(),
  key: long.optional(),
  subject: short.optional(),
  subjectToken: z.string().max(32_768, "is too long").optional(),
});

/** `POST /api/providers/discover` */
export const issuerBody = z.strictObject({ issuer: long });

/** `POST /api/providers/check` */
export const definitionBody = z.strictObject({ definition: z.unknown() });
