import { oneOf } from "./values.ts";
import { z } from "../zod.ts";

/** What people read of a scope, by the catalogue as it is now; absent for one that it does not know any more. */
export const rightWords = {
  title: z.string().exactOptional(),
  detail: z.string().exactOptional(),
  risk: oneOf(["low", "medium", "high"]).exactOptional(),
  access: oneOf(["see", "change"]).exactOptional(),
} as const;
