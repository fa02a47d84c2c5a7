import { PlusIcon } from '@navikt/aksel-icons';

/** A section's heading with the button that adds to it. */
export function SectionHead(props: { title: string; add: string; onAdd(): void }) {
  return (
    <div className="b24-section-head">
      <h3>{props.title}</h3>
      <button type="button" className="b24-text-button" onClick={props.onAdd}>
        <PlusIcon aria-hidden="true" />
        {props.add}
      </button>
    </div>
  );
}
