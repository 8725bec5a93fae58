import type { Command } from "commander";
import { CommandError } from "@grantway/terminal";

/* Words that people know from other programs. None of them is a command here; each points to the one that is meant. */

const signIn = "to sign in to a provider and keep the connection, run grantway connect <provider>";
const signOut =
  "grantway revoke <name> ends the access at the provider, and grantway remove <name> forgets it here";
const look = "grantway list shows your connections, and grantway show <name> --identity who is signed in";
const call = "grantway fetch <name> <url> calls an API with the token attached";
const provide =
  "grantway server start runs the provider, and grantway serve the web page for your connections";

const signposts: Readonly<Record<string, string>> = {
  login: signIn,
  signin: signIn,
  "sign-in": signIn,
  auth: `${signIn}; ${look}; ${signOut}`,
  authorize: signIn,
  add: signIn,
  new: signIn,
  init: signIn,
  setup: signIn,
  logout: signOut,
  signout: signOut,
  "sign-out": signOut,
  disconnect: signOut,
  delete: signOut,
  rm: signOut,
  ls: look,
  status: look,
  whoami: look,
  me: look,
  connections: look,
  accounts: look,
  get: call,
  curl: call,
  request: call,
  api: call,
  call,
  exec: "grantway run <name> -- <command> runs a command with the token in its environment",
  search: "grantway providers search <words> finds providers",
  catalogue: "grantway providers lists those that are known by name",
  catalog: "grantway providers lists those that are known by name",
  config:
    "each command says its options and variables with --help; grantway vaults shows where connections are kept",
  start: provide,
  ui: provide,
  web: provide,
  dashboard: provide,
  users: "administering a provider of yours begins with grantway server, such as grantway server users list",
};

/** For `auth login` the second word counts. */
function meant([first = "", second = ""]: readonly string[]): string | undefined {
  const said = first === "auth" && Object.hasOwn(signposts, second) ? second : first;
  return Object.hasOwn(signposts, said) ? signposts[said] : undefined;
}

/** Turns an unknown word into a command that points to the right one. Not listed anywhere. */
export function addSignpost(program: Command, words: readonly string[]): void {
  const [word = ""] = words;
  const way = meant(words);
  if (way === undefined) return;
  program
    .command(word, { hidden: true })
    .argument("[words...]")
    .helpOption(false)
    .allowUnknownOption()
    .action(() => {
      throw new CommandError(
        "usage",
        `There is no command ${words.slice(0, word === "auth" ? 2 : 1).join(" ")}: ${way}.`,
      );
    });
}

/** Rewrites `help connect` and `-v` of other programs to our own words. */
export function inOurWords(argv: readonly string[]): readonly string[] {
  const [node = "", program = "", first = "", ...others] = argv;
  if (first === "help") return [node, program, ...others.filter((word) => word !== "help"), "--help"];
  return ["-v", "-V", "version"].includes(first) ? [node, program, "--version"] : argv;
}
