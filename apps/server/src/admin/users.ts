import { Option } from "commander";
import type { Command } from "commander";
import type { RegisteredUser, Role, User, UserFilter } from "@grantway/identity";
import {
  createUser,
  deleteUser,
  listUsers,
  makePasswordLink,
  roles,
  setPassword,
  signOutUser,
  updateUser,
} from "@grantway/identity/operations";
import { askNewSecret, CommandError, confirm, readSecret, type Terminal } from "@grantway/terminal";
import { findUser } from "./find-user.ts";
import { formatInstant } from "./instant-text.ts";
import { act, collect, pageAnswer, pageable, pageOf, revised } from "./frame.ts";
import type { Answer, ListOptions, RevisionOption, Work } from "./frame.ts";
import { userFailure } from "./user-failure.ts";
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

interface UpdateOptions extends RevisionOption {
  readonly username?: string;
  readonly email?: string;
  readonly name?: string;
  readonly role?: Role;
  readonly status?: User["status"];
  readonly group?: readonly string[];
  /** False after `--no-groups`. */
  readonly groups?: boolean;
  readonly emailVerified?: boolean;
}

interface UserListOptions extends ListOptions, Pick<UserFilter, "role" | "status" | "group"> {}

interface Confirmable {
  readonly yes?: boolean;
}

interface DeleteOptions extends RevisionOption, Confirmable {}

const roleOption = () =>
  new Option("--role <role>", "what they may do on the whole platform").choices([...roles]);

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
  act<CreateOptions>(withPasswordOptions(create), make);

  const listing = pageable(users.command("list").description("show all, page by page"))
    .addOption(new Option("--role <role>", "only those of this role").choices([...roles]))
    .addOption(new Option("--status <status>", "only those who are this").choices(["active", "suspended"]))
    .option("--group <group>", "only those in this group");
  act<UserListOptions>(listing, list);

  act(
    users.command("show <user>").description("show one, by username, email or id"),
    async ({ instance }, name) => shown(await findUser(instance, name)),
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
  act<UpdateOptions>(revised(update), change);

  const removal = users
    .command("delete <user>")
    .description("delete the account with its sessions and everything it granted")
    .option("--yes", "do not ask");
  act<DeleteOptions>(revised(removal), remove);

  const password = users
    .command("set-password <user>")
    .description("set a new password and sign them out; from standard input, a file or a prompt");
  act<PasswordOptions>(withPasswordOptions(password), changePassword);

  act(
    users
      .command("password-link <user>")
      .description("make a one-time link by which they set their own password; the one before ends"),
    makeLink,
  );

  const signOut = users
    .command("sign-out <user>")
    .description("end every session and every token that came out of one, for good")
    .option("--yes", "do not ask");
  act<Confirmable>(signOut, endAll);
}

function withPasswordOptions(command: Command): Command {
  return command
    .option("--password-stdin", "read the password from the first line of standard input")
    .option("--password-file <file>", "read the password from the first line of a file");
}

async function make({ instance, options, terminal }: Work<CreateOptions>, username = ""): Promise<Answer> {
  const password = options.password ? await newPassword(options, terminal) : undefined;
  const { email, name, role, group: groups, emailVerified } = options;
  const account = { username, email, name, role, groups, emailVerified, password };
  const made = await instance.perform(createUser, account);
  if (made.outcome !== "created") throw userFailure(made, username);
  return shown(made.user);
}

async function list({ instance, options }: Work<UserListOptions>): Promise<Answer> {
  const { role, status, group } = options;
  const filter = { ...(role && { role }), ...(status && { status }), ...(group !== undefined && { group }) };
  return pageAnswer(await instance.perform(listUsers, { ...pageOf(options), ...filter }), {
    json: userJson,
    head: ["username", "email", "name", "role", "status", "groups"],
    row: (user) => [user.username, user.email, user.name, user.role, user.status, user.groups.join(", ")],
    empty: "No users.",
  });
}

async function change({ instance, options }: Work<UpdateOptions>, name = ""): Promise<Answer> {
  const before = await findUser(instance, name);
  const { revision = before.revision, group, groups, username, email, emailVerified, role, status } = options;
  const said = { username, email, emailVerified, name: options.name, role, status };
  const changes = { ...said, groups: groups === false ? [] : group };
  const outcome = await instance.perform(updateUser, { id: before.id, revision, changes });
  if (outcome.outcome !== "updated") throw userFailure(outcome, name, revision);
  return shown(outcome.user);
}

async function remove({ instance, options, terminal }: Work<DeleteOptions>, name = ""): Promise<Answer> {
  const user = await findUser(instance, name);
  const question = `Delete ${user.username} (${user.name}) with everything they granted?`;
  await confirm(question, terminal, options.yes);
  const { revision = user.revision } = options;
  const outcome = await instance.perform(deleteUser, { id: user.id, revision });
  if (outcome.outcome !== "deleted") throw userFailure(outcome, name, revision);
  return { json: { deleted: user.id, username: user.username }, text: `Deleted ${user.username}.` };
}

async function changePassword(
  { instance, options, terminal }: Work<PasswordOptions>,
  name = "",
): Promise<Answer> {
  const { id, username } = await findUser(instance, name);
  const password = await newPassword(options, terminal);
  const outcome = await instance.perform(setPassword, { id, password });
  if (outcome.outcome !== "set") throw userFailure(outcome, name);
  return {
    json: { id, username, password: "set" },
    text: `The password of ${username} is set; every session and token of theirs ended.`,
  };
}

async function makeLink({ instance }: Work<object>, name = ""): Promise<Answer> {
  const { id, username } = await findUser(instance, name);
  const made = await instance.perform(makePasswordLink, { id });
  if (made.outcome !== "made") throw userFailure(made, name);
  const link = `${instance.issuer}/password/${made.token}`;
  const expires = formatInstant(made.expiresAt);
  return {
    json: { id, username, link, expires_at: expires },
    text: `With this link ${username} sets a new password, once and until ${expires}. It is shown this once:\n${link}`,
  };
}

async function endAll({ instance, options, terminal }: Work<Confirmable>, name = ""): Promise<Answer> {
  const { id, username, name: called } = await findUser(instance, name);
  await confirm(`End every session and token of ${username} (${called})?`, terminal, options.yes);
  const outcome = await instance.perform(signOutUser, { id });
  if (outcome !== "signed-out") throw userFailure({ outcome }, name);
  return {
    json: { signed_out: id, username },
    text: `Every session and token of ${username} ended. What they allowed apps stays, see grants list.`,
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

function shown(user: RegisteredUser): Answer {
  return { json: userJson(user), text: userText(user) };
}
