/** A number that leads to where it comes from; one that is missing leads to why. */
export function Asked(props: {
  /** What is read out before the number: what it is, and of whom. */
  label: string;
  text: string;
  /** Read out in place of the text, with its unit. */
  spoken?: string;
  missing?: boolean;
  onAsk(): void;
}) {
  const { label, text, spoken = text, missing = false } = props;
  return (
    <button
      type="button"
      className="b24-asked"
      data-missing={missing || undefined}
      aria-label={`${label}: ${spoken}`}
      onClick={props.onAsk}
    >
      {text}
    </button>
  );
}
