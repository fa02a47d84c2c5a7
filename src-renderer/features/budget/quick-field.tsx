import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import './quick-field.css';

/**
 * One value that is written at once: Enter or leaving the field stores it, Escape leaves it as it was. A text that cannot be read
 * stays with the reason under it.
 */
export function QuickField(props: {
  label: string;
  text: string;
  suffix?: string;
  /** Room for this many characters. */
  size?: number;
  numeric?: boolean;
  disabled?: boolean;
  /** With buttons that take a step down and up. */
  step?: { readonly down: string; readonly up: string; take(direction: 1 | -1): void };
  changed?: boolean;
  aside?: string;
  problem(text: string): string | null;
  onWrite(text: string): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const write = () => {
    if (typed === null) return;
    const wrong = typed === props.text ? null : props.problem(typed);
    setProblem(wrong);
    if (wrong !== null) return;
    setTyped(null);
    if (typed !== props.text) props.onWrite(typed);
  };
  const reset = () => {
    setTyped(null);
    setProblem(null);
  };
  return (
    <Field className="b24-quick" data-changed={props.changed || undefined}>
      <div className="b24-quick-head">
        <Label htmlFor={id}>{props.label}</Label>
        {props.aside && <span className="b24-soft">{props.aside}</span>}
      </div>
      <div className="b24-quick-row">
        {props.step && (
          <button type="button" aria-label={props.step.down} onClick={() => props.step?.take(-1)}>
            −
          </button>
        )}
        <Input
          id={id}
          value={typed ?? props.text}
          {...(props.size !== undefined && { style: { width: `calc(${props.size}ch + 1.375rem)` } })}
          {...(props.numeric && { inputMode: 'decimal' })}
          data-numeric={props.numeric || undefined}
          disabled={props.disabled === true}
          autoComplete="off"
          aria-invalid={problem !== null || undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={write}
          onKeyDown={(event) => {
            if (event.key === 'Enter') write();
            else if (event.key === 'Escape') reset();
            else if (props.step && event.key === 'ArrowUp') props.step.take(1);
            else if (props.step && event.key === 'ArrowDown') props.step.take(-1);
            else return;
            event.preventDefault();
          }}
        />
        {props.step && (
          <button type="button" aria-label={props.step.up} onClick={() => props.step?.take(1)}>
            +
          </button>
        )}
        {props.suffix && <span className="b24-soft b24-small">{props.suffix}</span>}
      </div>
      {problem !== null && <ValidationMessage>{problem}</ValidationMessage>}
    </Field>
  );
}
