import { config, z } from "zod";

/*
 * The console's own schemas (addresses, forms) import zod from here. Compiling them needs `new Function`, which the policy
 * of this page forbids and reports, so it is switched off before the first of them is made.
 */
config({ jitless: true });

export { z };
