import type { ReactNode } from 'react';
import './figure-block.css';

export type Movement = {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
  readonly good: boolean | null;
};

/**
 * A figure: label, number and unit, how it moved, what it rests on. The basis is always there; a missing number
 * says why instead of showing zero. A click anywhere in it asks where it comes from, as its basis does.
 */
export function FigureBlock(props: {
  label: string;
  aside?: string;
  value: string | null;
  unit?: string;
  /** Set beside the number, smaller: the counts behind a percentage. */
  suffix?: string | null;
  missing: string;
  movement?: Movement | null;
  onMovement?: () => void;
  basis: string;
  note?: string;
  onBasis?: () => void;
  children?: ReactNode;
}) {
  return (
    <section className="b24-figure" aria-label={props.label}>
      <div className="b24-figure-label">
        <h2>{props.label}</h2>
        {props.aside && <span className="b24-soft">{props.aside}</span>}
      </div>
      {props.value === null ? (
        <p className="b24-figure-missing">{props.missing}</p>
      ) : (
        <p className="b24-figure-value">
          {props.value} {props.unit && <span>{props.unit}</span>}
          {props.suffix && <span className="b24-figure-suffix">{props.suffix}</span>}
        </p>
      )}
      {props.children}
      {props.movement && (
        <button
          type="button"
          className="b24-figure-movement"
          data-good={props.movement.good ?? undefined}
          onClick={props.onMovement}
        >
          {ARROWS[props.movement.direction]}
          {props.movement.text}
        </button>
      )}
      {props.onBasis ? (
        <button type="button" className="b24-figure-basis" onClick={props.onBasis}>
          {props.basis}
        </button>
      ) : (
        <p className="b24-small">{props.basis}</p>
      )}
      {props.note && <p className="b24-soft b24-small">{props.note}</p>}
    </section>
  );
}

const ARROWS = { up: '▲ ', down: '▼ ', same: '' } as const;
