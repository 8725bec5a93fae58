import type { Command } from "commander";
import { answerGit } from "../credential/git.ts";
import { kubectlCredential } from "../credential/kubectl.ts";
import { collect, perform, refuseScreen } from "../frame.ts";
import type { Session } from "../session.ts";

interface GitOptions {
  readonly host?: readonly string[];
  readonly username?: string;
}

/** `grantway credential git|kubectl`: what those programs call. */
export function define(command: Command, session: Session): void {
  defineGit(command, session);
  defineKubectl(command, session);
}

function defineGit(credential: Command, session: Session): void {
  const git = credential
    .command("git")
    .description("a git credential helper")
    .argument("<name>", "the connection")
    .argument("<operation>", "get, store or erase; git adds it")
    .option("--host <host>", "a host to answer for, may be repeated (default: the provider's own)", collect)
    .option("--username <name>", "the user name to answer (default: what the host is known to want)")
    .addHelpText(
      "after",
      "\ngit config --global credential.https://github.com.helper '!grantway credential git github'",
    );
  perform<GitOptions>(git, session, async ({ grantway, options, terminal }, name = "", operation = "") => {
    refuseScreen(terminal, false, "let git call it");
    const input = await terminal.readInput();
    const answer = await answerGit({ grantway, name, operation, input, ...options });
    if (answer !== "") terminal.hand(answer);
  });
}

function defineKubectl(credential: Command, session: Session): void {
  const kubectl = credential
    .command("kubectl")
    .description("an exec credential of kubectl and of client-go")
    .argument("<name>", "the connection")
    .option(
      "--id-token",
      "the ID token, which clusters with OpenID Connect want, in place of the access token",
    )
    .option("--show", "even when standard output is a terminal")
    .addHelpText(
      "after",
      "\nkubectl config set-credentials me --exec-api-version=client.authentication.k8s.io/v1 \\\n" +
        "  --exec-interactive-mode=Never --exec-command=grantway --exec-arg=credential --exec-arg=kubectl --exec-arg=acme",
    );
  perform<{ readonly idToken?: boolean; readonly show?: boolean }>(
    kubectl,
    session,
    async ({ grantway, options, terminal }, name = "") => {
      refuseScreen(terminal, options.show, "let kubectl call it");
      const { idToken = false } = options;
      terminal.print(await kubectlCredential({ grantway, name, idToken, environment: session.environment }));
    },
  );
}
