import { config, z } from "zod";

/*
 * Every schema of the contract imports zod from here. Compiling schemas needs `new Function`, which our pages' policy
 * forbids and reports; so it is switched off before the first schema is made, wherever the contract is loaded first.
 */
config({ jitless: true });

export { z };
