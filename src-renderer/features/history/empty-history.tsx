export function EmptyHistory({ title, body }: { title: string; body: string }) {
  return (
    <section className="b24-card b24-register-empty">
      <h2>{title}</h2>
      <p>{body}</p>
    </section>
  );
}
