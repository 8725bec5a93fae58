/** Before everything else on a page: leads past the bar to what it is about. The address stays as it is. */
export function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}
