#!/usr/bin/env node
// Plain JavaScript that any Node reads, so that an old one gets a sentence and not a syntax error.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 24 || (major === 24 && minor < 7)) {
  process.stderr.write(`grantway needs Node.js 24.7 or newer, and this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const { main } = await import("../src/main.ts");
  await main(process.argv);
}
