import type { ConnectionDetail, Flow, SignInWish } from "@grantway/helper/contract";
import { Form, LongTextField, TextField } from "@grantway/ui/react";
import { type ReactNode, useState } from "react";
import { call, connectionPath } from "../api/call.ts";
import { Screen } from "../parts/screen.tsx";
import { WhenLoaded } from "../parts/when-loaded.tsx";
import { signIn } from "../state/actions.ts";
import { useLoaded } from "../state/loaded.ts";
import { connectionPage, navigate } from "../state/path.ts";

/** `/connections/:name/sign-in`: asks for what a flow needs and nobody stores. */
export function SignInScreen({ name }: { readonly name: string }) {
  const loaded = useLoaded(name, () => call<ConnectionDetail>(connectionPath(name)));
  return (
    <Screen title={`Connect ${name}`} narrow back={{ to: connectionPage(name), label: name }}>
      <WhenLoaded loaded={loaded} what="the connection">
        {(detail) => <SignInForm detail={detail} />}
      </WhenLoaded>
    </Screen>
  );
}

function SignInForm({ detail }: { readonly detail: ConnectionDetail }) {
  const { name, flow } = detail;
  const Fields = fields[flow];
  const [wish, setWish] = useState<SignInWish>({});
  const set = (change: SignInWish) => setWish({ ...wish, ...change });
  return (
    <Form
      buttons={{ connect: "Connect" }}
      busy="Connecting…"
      onCancel={() => navigate(connectionPage(name))}
      onSend={() => signIn(name, wish)}
    >
      <Fields detail={detail} wish={wish} set={set} />
    </Form>
  );
}

interface FieldsProps {
  readonly detail: ConnectionDetail;
  readonly wish: SignInWish;
  readonly set: (change: SignInWish) => void;
}

const fields: Readonly<Record<Flow, (props: FieldsProps) => ReactNode>> = {
  static: KeyField,
  password: PasswordFields,
  token_exchange: SubjectTokenField,
  jwt_bearer: SubjectField,
  code: NothingMore,
  device: NothingMore,
  client_credentials: NothingMore,
};

function KeyField({ detail, wish, set }: FieldsProps) {
  return (
    <TextField
      label="Key"
      hint={detail.definition.staticToken?.description ?? "It is stored encrypted, and never shown again."}
      type="password"
      required
      code
      value={wish.key ?? ""}
      onChange={(key) => set({ key })}
    />
  );
}

function PasswordFields({ detail, wish, set }: FieldsProps) {
  return (
    <>
      <p>
        This way of signing in is legacy: {detail.provider.name} learns your password from this machine. It is
        sent once and not stored.
      </p>
      <TextField
        label="User name"
        required
        code
        value={wish.username ?? ""}
        onChange={(username) => set({ username })}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={wish.password ?? ""}
        onChange={(password) => set({ password })}
      />
    </>
  );
}

function SubjectTokenField({ wish, set }: FieldsProps) {
  return (
    <LongTextField
      label="Token to exchange"
      hint="It is sent to the provider once and not stored."
      required
      value={wish.subjectToken ?? ""}
      onChange={(subjectToken) => set({ subjectToken })}
    />
  );
}

function SubjectField({ wish, set }: FieldsProps) {
  return (
    <TextField
      label="Subject"
      hint="For whom the assertion speaks (sub), such as a user name or an address."
      required
      code
      value={wish.subject ?? ""}
      onChange={(subject) => set({ subject })}
    />
  );
}

function NothingMore({ detail }: FieldsProps) {
  return <p>Nothing more is needed: {detail.provider.name} is asked when you press Connect.</p>;
}
