import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import * as oauth from "oauth4webapi";
import { discover, type SignedIn } from "./app.ts";
import { signInByDevice } from "./by-device.ts";
import { signInByPassword } from "./by-password.ts";

/* `node examples/cli-app/src/main.ts device` or `… password`, with CLI_APP_ISSUER, CLI_APP_CLIENT_ID and CLI_APP_SCOPE. */

const {
  CLI_APP_ISSUER: issuer = "http://localhost:4400",
  CLI_APP_CLIENT_ID: clientId = "cli-app",
  CLI_APP_SCOPE: scope = "read",
} = process.env;
const [, , way] = process.argv;

async function signIn(): Promise<SignedIn> {
  const app = await discover({ issuer, clientId, scope });
  if (way === "device") return signInByDevice(app, (line) => process.stderr.write(`${line}\n`));
  return signInByPassword(app, await askForPassword());
}

/** A name and a password, a line each. The password is not shown. */
async function askForPassword(): Promise<{ readonly username: string; readonly password: string }> {
  let shown = true;
  const output = new Writable({
    write(text, _encoding, done) {
      if (shown) process.stderr.write(text as Buffer);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY });
  const typed = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    process.stderr.write(question);
    const { value } = await typed.next();
    return value ?? "";
  };
  const username = await ask("Username: ");
  shown = false;
  const password = await ask("Password: ");
  lines.close();
  process.stderr.write("\n");
  return { username, password };
}

if (way !== "device" && way !== "password") {
  process.stderr.write("Say how to sign in: device or password.\n");
  process.exit(2);
}
try {
  const { scope: given, expiresIn, renews } = await signIn();
  const lasts = renews ? "and renews its access by itself" : `for ${Math.round(expiresIn / 60)} minutes`;
  process.stdout.write(`Signed in: it may ${given}, ${lasts}.\n`);
} catch (reason) {
  if (!(reason instanceof oauth.ResponseBodyError)) throw reason;
  process.stderr.write(`Not signed in: ${reason.error_description ?? reason.error}\n`);
  process.exitCode = 1;
}
