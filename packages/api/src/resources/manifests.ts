import { operation } from "../operation.ts";
import { oneOf } from "../schemas/values.ts";
import { z } from "../zod.ts";

/** What a manifest can ask for. */
export const listManifestScopes = operation({
  name: "manifests.scopes",
  method: "GET",
  path: "/manifest/scopes",
  permission: "none",
  audit: "nothing",
  summary: "List the scopes that apps can ask for",
  description: "All of them, as people read them. Whoever is signed in may see them.",
  answers: {
    200: z
      .object({
        items: z.array(
          z.object({
            key: z.string(),
            title: z.string(),
            detail: z.string().exactOptional(),
            risk: oneOf(["low", "medium", "high"]),
            access: oneOf(["see", "change"]),
            audience: z
              .string()
              .exactOptional()
              .meta({ description: "The API it belongs to; absent for those of a sign-in." }),
            api: z.string().exactOptional().meta({ description: "What that API is called." }),
          }),
        ),
      })
      .meta({ id: "ManifestScopes" }),
  },
  problems: [],
});
