#!/usr/bin/env node
// Plain JavaScript that every Node can parse, so that an old one gets a message and not a syntax error.
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 24 || (major === 24 && minor < 7)) {
  process.stderr.write(`grantway needs Node.js 24.7 or newer, and this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const starts = process.argv[2] === "server" && process.argv.includes("start");
  // Compiled code is cached beside this package, which halves the start-up time; not in the shared temporary folder,
  // where other users could plant some. A read-only package has no cache. What was compiled under another flag is refused and
  // replaced, so a server has a cache of its own.
  const cache = new URL(starts ? "../.cache/server/" : "../.cache/", import.meta.url);
  module.enableCompileCache(fileURLToPath(cache));
  // Our own modules name each other by path and extension, so there is nothing to look up: a sixth of the time a server takes to start.
  const ours = new URL("../../../", import.meta.url).href;
  module.registerHooks({
    resolve(specifier, context, next) {
      const plain =
        specifier.startsWith(".") && specifier.endsWith(".ts") && context.parentURL?.startsWith(ours);
      if (!plain) return next(specifier, context);
      const { href } = new URL(specifier, context.parentURL);
      return { url: href, format: "module-typescript", shortCircuit: true };
    },
  });
  const { main } = await import("../src/main.ts");
  await main(process.argv);
  // Not only at exit: a server may run for months and then be killed.
  module.flushCompileCache();
}
