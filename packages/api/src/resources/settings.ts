import { operation } from "../operation.ts";
import { oneOf } from "../schemas/values.ts";
import { z } from "../zod.ts";

const setting = z
  .object({
    name: z.string().meta({ description: "Where it stands in the configuration file." }),
    variable: z.string().meta({ description: "The environment variable, which takes precedence." }),
    value: z
      .string()
      .exactOptional()
      .meta({ description: "Of a secret `set`; absent where it is off or unset." }),
    source: oneOf(["environment", "file", "default"]),
    secret: z.boolean().meta({ description: "Whether its value is told nobody." }),
    default: z.string().exactOptional(),
    description: z.string(),
  })
  .meta({ id: "Setting" });

/** Lists them. */
export const listSettings = operation({
  name: "settings.list",
  method: "GET",
  path: "/settings",
  permission: "settings:read",
  audit: "nothing",
  summary: "List every setting with its value and where that comes from",
  answers: { 200: z.object({ items: z.array(setting) }) },
  problems: [],
});
