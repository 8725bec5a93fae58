import type { Command } from "commander";
import { CommandError } from "@grantway/terminal";
import { completionScript, shells } from "../completion/completion-script.ts";
import type { Shell } from "../completion/completion-script.ts";
import { wordsOf } from "../completion/words-of.ts";
import type { Session } from "../session.ts";

/** `grantway completion bash|zsh|fish` */
export function define(command: Command, session: Session): void {
  command
    .argument("<shell>", shells.join(", "))
    .addHelpText(
      "after",
      '\nbash: eval "$(grantway completion bash)" in ~/.bashrc\nzsh:  eval "$(grantway completion zsh)" in ~/.zshrc\nfish: grantway completion fish > ~/.config/fish/completions/grantway.fish',
    )
    .action(async (name: string) => {
      const shell = shells.find((one): one is Shell => one === name);
      if (shell === undefined)
        throw new CommandError("usage", `There is no completion for ${name}: choose ${shells.join(", ")}.`);
      session.terminal.print(completionScript(shell, wordsOf(await session.everything())));
    });
}
