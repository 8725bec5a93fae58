import type { Words } from "./words-of.ts";

/** The shells there is a script for. */
export const shells = ["bash", "zsh", "fish"] as const;
/** One of them. */
export type Shell = (typeof shells)[number];

/** The script. It asks for names of connections when they are needed, and contains everything else. */
export function completionScript(shell: Shell, words: readonly Words[]): string {
  if (shell === "fish") return fish(words);
  return shell === "zsh" ? `autoload -U +X bashcompinit && bashcompinit\n${bash(words)}` : bash(words);
}

function bash(words: readonly Words[]): string {
  const cases = words.map(({ path, commands, options, connection }) => {
    const names = connection ? " $(grantway list --names 2>/dev/null)" : "";
    return `    "${path}") words="${[...commands, ...options].join(" ")}${names}" ;;`;
  });
  const paths = words.flatMap(({ path }) => (path === "" ? [] : [`"${path}"`]));
  return `_grantway() {
  local word="\${COMP_WORDS[COMP_CWORD]}" path="" longer words index
  for ((index = 1; index < COMP_CWORD; index++)); do
    longer="\${path:+$path }\${COMP_WORDS[index]}"
    case "$longer" in
    ${paths.join("|")}) path="$longer" ;;
    esac
  done
  case "$path" in
${cases.join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _grantway grantway`;
}

function fish(words: readonly Words[]): string {
  const lines = words.flatMap(({ path, commands, options, connection }) => {
    const condition = `-n "__grantway_at '${path}'"`;
    return [
      ...commands.map((command) => `complete -c grantway ${condition} -a ${command}`),
      ...options.map((option) => `complete -c grantway ${condition} -l ${option.slice(2)}`),
      ...(connection ? [`complete -c grantway ${condition} -a "(grantway list --names 2>/dev/null)"`] : []),
    ];
  });
  const paths = words.flatMap(({ path }) => (path === "" ? [] : [`'${path}'`]));
  return `complete -c grantway -f
function __grantway_at
  set -l path ""
  for word in (commandline -opc)[2..]
    set -l longer (string trim "$path $word")
    contains -- "$longer" ${paths.join(" ")}; and set path "$longer"
  end
  test "$path" = "$argv[1]"
end
${lines.join("\n")}`;
}
