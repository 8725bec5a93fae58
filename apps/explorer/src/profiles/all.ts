import { acme } from "./acme.ts";
import type { BuiltIn } from "./built-in.ts";
import { commcare } from "./commcare.ts";
import { grantway } from "./grantway.ts";

/** The profiles that come with the explorer, in the order they are offered. */
export const builtIns: readonly BuiltIn[] = [acme, grantway, commcare];
