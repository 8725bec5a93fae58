import { Option } from "commander";
import type { Command } from "commander";
import { normaliseProfile, profileProblems } from "@grantway/identity";
import type { CreationOutcome, Role, User } from "@grantway/identity";
import { askNewSecret, CommandError, confirm, readSecret, type Terminal } from "@grantway/terminal";
import { changedMeanwhile, invalid, notFound } from "./failure.ts";
import { findUser } from "./find-user.ts";
import { act, collect, pageAnswer, pageable, pageOf } from "./frame.ts";
import type { ListOptions, Work } from "./frame.ts";
import { userJson, userText } from "./user-json.ts";

interface PasswordOptions {
  readonly passwordStdin?: boolean;
  readonly passwordFile?: string;
}

interface CreateOptions extends PasswordOptions {
  readonly email: string;
  readonly name?: string;
  readonly role?: Role;
  readonly group?: readonly string[];
  readonly emailVerified?: boolean;
  /** False after `--no-password`. */
  readonly password: boolean;
}

interface UpdateOptions {
  readonly username?: string;
  readonly email?: string;
  readonly name?: string;
  readonly role?: Role;
  readonly status?: User["status"];
  readonly group?: readonly string[];
  readonly noGroups?: boolean;
  readonly emailVerified?: boolean;
}

const roleOption = () => new Option("--role <role>", "platform-wide role").choices(["admin", "user"]);

/** `grantway server users …` */
export function addUserCommands(server: Command): void {
  const users = server.command("users").description("people with an account");

  const create = users
    .command("create <username>")
    .description("make an account; the password comes from standard input, a file or a prompt")
    .requiredOption("--email <address>", "email address")
    .option("--name <name>", "the name others see (default: the username)")
    .addOption(roleOption().default("user"))
    .option("--group <group>", "a group, may be repeated", collect)
    .option("--email-verified", "the address is known to be theirs")
    .option("--no-password", "make an account that cannot sign in with a password yet");
  act<CreateOptions>(withPasswordOptions(create), createUser);

  act<ListOptions>(pageable(users.command("list").description("show all, page by page")), listUsers);

  act(
    users.command("show <user>").description("show one, by username, email or id"),
    async ({ instance }, name) => answer(await findUser(instance, name)),
  );

  const update = users
    .command("update <user>")
    .description("change what is given and leave the rest; suspending ends all access, for good")
    .option("--username <username>", "new username")
    .option("--email <address>", "new email address")
    .option("--name <name>", "new name")
    .addOption(roleOption())
    .addOption(new Option("--status <status>", "may they sign in").choices(["active", "suspended"]))
    .option("--group <group>", "a group, may be repeated; together they replace the groups so far", collect)
    .option("--no-groups", "take them out of every group")
    .option("--email-verified", "the address is known to be theirs")
    .option("--no-email-verified", "the address is not known to be theirs");
  act<UpdateOptions & { readonly groups?: boolean }>(update, updateUser);

  const remove = users
    .command("delete <user>")
    .description("delete the account with its sessions and everything it granted")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(remove, deleteUser);

  const setPassword = users
    .command("set-password <user>")
    .description("set a new password and sign them out; from standard input, a file or a prompt");
  act<PasswordOptions>(withPasswordOptions(setPassword), changePassword);

  const signOut = users
    .command("sign-out <user>")
    .description("end every session and every token that came out of one, for good")
    .option("--yes", "do not ask");
  act<{ readonly yes?: boolean }>(signOut, signUserOut);
}

function withPasswordOptions(command: Command): Command {
  return command
    .option("--password-stdin", "read the password from the first line of standard input")
    .option("--password-file <file>", "read the password from the first line of a file");
}

async function createUser({ instance, options, terminal }: Work<CreateOptions>, username = "") {
  const password = options.password ? await newPassword(options, terminal) : undefined;
  const { email, name, role, group: groups, emailVerified } = options;
  const account = { username, email, name, role, groups, emailVerified, password };
  const made = await instance.accounts.create(account, instance.by());
  if (made.outcome !== "created") throw creationFailure(made);
  return answer(made.user);
}

function creationFailure(made: Exclude<CreationOutcome, { outcome: "created" }>): CommandError {
  if (made.outcome === "invalid") return invalid(made.problems.map(({ problem }) => problem));
  if (made.outcome === "username-taken") return new CommandError("already_exists", "The username is taken.");
  if (made.outcome === "email-taken")
    return new CommandError("already_exists", "The email address is taken.");
  return new CommandError("failed", "The account could not be made now.");
}

async function listUsers({ instance, options }: Work<ListOptions>) {
  return pageAnswer(await instance.storage.identity.userDirectory.list(pageOf(options)), {
    json: userJson,
    head: ["username", "email", "name", "role", "status", "groups"],
    row: (user) => [user.username, user.email, user.name, user.role, user.status, user.groups.join(", ")],
    empty: "No users.",
  });
}

async function updateUser({ instance, options }: Work<UpdateOptions & { groups?: boolean }>, name = "") {
  const { revision, ...user } = await findUser(instance, name);
  const changed = change(user, options);
  const problems = profileProblems(changed);
  if (problems.length > 0) throw invalid(problems.map(({ problem }) => problem));
  const outcome = await instance.storage.identity.userDirectory.update(changed, revision, instance.by());
  if (outcome === "unknown") throw notFound("user", name);
  if (outcome === "last-admin") throw lastAdmin();
  if (typeof outcome === "object") throw changedMeanwhile("user", name);
  if (outcome !== "updated") throw creationFailure({ outcome });
  return answer(changed);
}

function change(user: User, options: UpdateOptions & { groups?: boolean }): User {
  const { username, email, name, role, status, group, groups, emailVerified } = options;
  const given = { username, email, name, role, status, emailVerified, groups: groups === false ? [] : group };
  const said = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<User>;
  // A new address has not been verified by anybody yet.
  const verified = email === undefined || emailVerified !== undefined ? {} : { emailVerified: false };
  const changed: User = { ...user, ...verified, ...said, updatedAt: Date.now() };
  return { ...changed, ...normaliseProfile(changed) };
}

async function deleteUser({ instance, options, terminal }: Work<{ readonly yes?: boolean }>, name = "") {
  const user = await findUser(instance, name);
  await confirm(
    `Delete ${user.username} (${user.name}) with everything they granted?`,
    terminal,
    options.yes,
  );
  const outcome = await instance.storage.identity.userDirectory.delete(user.id, user.revision, instance.by());
  if (outcome === "unknown") throw notFound("user", name);
  if (outcome === "last-admin") throw lastAdmin();
  if (typeof outcome === "object") throw changedMeanwhile("user", name);
  return { json: { deleted: user.id, username: user.username }, text: `Deleted ${user.username}.` };
}

async function changePassword({ instance, options, terminal }: Work<PasswordOptions>, name = "") {
  const user = await findUser(instance, name);
  const prepared = await instance.accounts.preparePassword(await newPassword(options, terminal), user);
  if (prepared.outcome === "invalid") throw invalid(prepared.problems.map(({ problem }) => problem));
  if (prepared.outcome === "busy") throw new CommandError("failed", "The password could not be hashed now.");
  const outcome = await instance.storage.identity.userDirectory.setPassword(
    user.id,
    prepared.hash,
    instance.by(),
  );
  if (outcome === "unknown") throw notFound("user", name);
  return {
    json: { id: user.id, username: user.username, password: "set" },
    text: `The password of ${user.username} is set; every session and token of theirs ended.`,
  };
}

async function signUserOut({ instance, options, terminal }: Work<{ readonly yes?: boolean }>, name = "") {
  const user = await findUser(instance, name);
  await confirm(`End every session and token of ${user.username} (${user.name})?`, terminal, options.yes);
  if ((await instance.storage.identity.userDirectory.signOut(user.id, instance.by())) === "unknown") {
    throw notFound("user", name);
  }
  return {
    json: { signed_out: user.id, username: user.username },
    text: `Every session and token of ${user.username} ended. What they allowed apps stays, see grants list.`,
  };
}

async function newPassword(
  { passwordStdin: stdin, passwordFile: file }: PasswordOptions,
  terminal: Terminal,
) {
  const given = await readSecret({ stdin, file }, terminal);
  if (given !== undefined) return given;
  if (terminal.interactive) return askNewSecret("password", terminal);
  throw new CommandError("usage", "Give the password with --password-stdin or --password-file.");
}

function lastAdmin(): CommandError {
  return new CommandError("refused", "This is the last active administrator; make another one first.");
}

function answer(user: User) {
  return { json: userJson(user), text: userText(user) };
}
