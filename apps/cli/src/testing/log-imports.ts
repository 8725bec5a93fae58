import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

/* Preloaded into the command by a test: writes down what it loads. */

const { IMPORTS_LOG = "" } = process.env;

registerHooks({
  load(url, context, next) {
    appendFileSync(IMPORTS_LOG, `${url}\n`);
    return next(url, context);
  },
});
