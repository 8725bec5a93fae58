import { instant, oneOf, revision } from "./values.ts";
import { z } from "../zod.ts";
import { manifest } from "./manifest.ts";

/** An app as it is shown. */
export const app = z
  .object({
    id: z.string(),
    slug: z
      .string()
      .meta({ description: "In addresses. No two apps share one, also after one was deleted." }),
    name: z.string().meta({ description: "Of the released version, or of the newest while there is none." }),
    category: z.string(),
    publisher: z
      .object({ id: z.string(), slug: z.string(), name: z.string() })
      .meta({ description: "The organisation that publishes it." }),
    status: oneOf(["draft", "active", "suspended", "deleted"]).meta({
      description: "`draft` until a version is released: then only its test clients work.",
    }),
    suspendedBy: oneOf(["platform", "publisher"])
      .exactOptional()
      .meta({ description: "Whose suspension it is; the platform's comes first." }),
    suspensionReason: z.string().exactOptional(),
    visibility: oneOf(["private", "unlisted", "public"]).meta({
      description:
        "`private`: its publisher alone may install it; `unlisted`: whoever has the link; `public`: it stands in the directory.",
    }),
    released: z
      .int()
      .exactOptional()
      .meta({ description: "The number of the version that is installed now; absent before the first." }),
    createdAt: instant,
    revision,
  })
  .meta({ id: "App" });

/** What machines found out. */
const check = z
  .object({
    check: oneOf(["redirect-host", "frame-host", "framing", "webhook", "name"]),
    subject: z.string().meta({ description: "Of what: a host, an address, a name." }),
    outcome: oneOf(["passed", "warning", "failed"]),
    finding: z.string().meta({ description: "Which of its outcomes, by a word that stays." }),
    detail: z.string().meta({ description: "What the other side said or is. Somebody else's text." }),
    at: instant,
  })
  .meta({ id: "AppCheck" });

/** A version as it is shown in lists. */
export const listedVersion = z
  .object({
    number: z.int().min(1),
    status: oneOf(["draft", "submitted", "approved", "rejected", "released", "superseded"]),
    manifest,
    manifestHash: z
      .string()
      .meta({ description: "SHA-256 of the manifest in its canonical form, base64url." }),
    createdAt: instant,
    submittedAt: instant.exactOptional(),
    approval: oneOf(["reviewed", "copy-only", "not-needed"]).exactOptional().meta({
      description:
        "How it came to be approved: by somebody; because only its copy differs from one that somebody had approved; or because nothing of it needs a review.",
    }),
    decision: z
      .object({ by: z.string(), at: instant, reason: z.string() })
      .exactOptional()
      .meta({ description: "What somebody of the platform decided, in words for its developers." }),
    revision,
  })
  .meta({ id: "AppVersion" });

/** What people will be asked. */
const askedScope = z
  .object({
    scope: z.string(),
    title: z.string(),
    detail: z.string().exactOptional(),
    api: z.string().exactOptional().meta({ description: "The name of the API it belongs to." }),
    risk: oneOf(["low", "medium", "high"]),
    access: oneOf(["see", "change"]),
    purpose: z.string().meta({ description: "In words of the publisher." }),
    optional: z.boolean(),
  })
  .meta({ id: "AskedScope" });

/** A version as it is shown alone. */
export const shownVersion = listedVersion
  .extend({
    asks: z
      .array(askedScope)
      .meta({ description: "What people will be asked, by the catalogue as it is now." }),
    checks: z.array(check).meta({ description: "What machines found out after it was submitted." }),
    checkedAt: instant.exactOptional().meta({ description: "Absent while they have not looked." }),
  })
  .meta({ id: "ShownAppVersion" });

const changedScope = z.object({ scope: z.string(), purpose: z.string(), optional: z.boolean() });

/** How one version differs from another. */
export const difference = z
  .object({
    reopensReview: z.boolean().meta({ description: "Whether something of it has to be looked at again." }),
    changes: z.array(
      z
        .object({
          kind: oneOf(["review", "copy"]).meta({ description: "Whether it reopens the review." }),
          what: oneOf([
            "member",
            "scope-added",
            "scope-removed",
            "scope-optional",
            "scope-needed",
            "purpose",
          ]),
          member: z
            .string()
            .exactOptional()
            .meta({ description: "Of the manifest, where `what` is `member`." }),
          scope: z.union([changedScope, z.string()]).exactOptional(),
          before: z.string().exactOptional(),
          after: z.string().exactOptional(),
        })
        .meta({ id: "ManifestChange" }),
    ),
  })
  .meta({ id: "ManifestDifference" });

/** The publisher, as those who review meet it. */
export const reviewedPublisher = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  createdAt: instant,
  domain: z.string().exactOptional().meta({ description: "Verified by DNS; absent while none is." }),
});
