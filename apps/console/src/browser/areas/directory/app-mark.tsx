/** The first letter of an app, where its picture would be: decoration beside its name. */
export function AppMark({ app }: { readonly app: { readonly name: string } }) {
  const [first = "?"] = app.name.trim();
  return (
    <span className="app-mark" aria-hidden="true">
      {first.toLocaleUpperCase()}
    </span>
  );
}
