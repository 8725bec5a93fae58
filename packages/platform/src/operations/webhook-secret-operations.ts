import { type Instant, type Milliseconds, operation, type Problem, problemAt } from "@grantway/protocol";
import type { NotTheirs } from "../ports/app-registry.ts";

import { sealWebhookSecret } from "../webhooks/webhook-secret.ts";
import type { EndpointPlace } from "./webhook-endpoint-operations.ts";
import type { WebhookPorts } from "./webhook-ports.ts";

/** Gives an endpoint a new secret. The old one signs beside it for the overlap: create, deploy, retire. */
export const rotateWebhookSecret = operation({
  name: "webhook-endpoints.secrets.rotate",
  permission: "webhooks:write",
  inOrganisations: true,
  audit: "webhook-endpoint.secret-rotated",
  async run(
    { webhookEndpoints, webhookSender, entropy, cipher }: WebhookPorts,
    { app, id, overlap }: EndpointPlace & { readonly overlap: Milliseconds },
    by,
  ): Promise<
    | {
        readonly outcome: "rotated";
        readonly secretId: string;
        /** `whsec_…`, which nobody can be told again. */
        readonly secret: string;
        readonly publicKey: string;
        readonly othersExpireAt: Instant;
      }
    | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
    | { readonly outcome: "too-many" | NotTheirs }
  > {
    if (!Number.isSafeInteger(overlap) || overlap < 0 || overlap > longestOverlap) {
      const problem = "The overlap must be a duration of 90 days at most, or 0 to end the other secret now.";
      return { outcome: "invalid", problems: [problemAt("overlap", problem, "overlap")] };
    }
    const made = webhookSender.makeSecret();
    const secret = sealWebhookSecret({ endpoint: id, id: entropy.id() }, made, { cipher, at: by.at });
    const othersExpireAt = by.at + overlap;
    const outcome = await webhookEndpoints.addSecret({ app, id }, secret, othersExpireAt, by);
    if (outcome !== "added") return { outcome };
    const { publicKey } = made;
    return { outcome: "rotated", secretId: secret.id, secret: made.secret, publicKey, othersExpireAt };
  },
});

const longestOverlap: Milliseconds = 90 * 24 * 60 * 60 * 1000;
