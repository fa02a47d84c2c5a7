import { useEffect, useState } from 'react';

export type TypedValue<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'unreadable' };

/** A field in a row of fields: checked and stored when it is left, put back with Escape; Enter goes to the one below. */
export function TypedField<T>(props: {
  label: string;
  text: string;
  placeholder?: string;
  /** Of the column, so that Enter finds the next one. */
  column: string;
  parse(text: string): TypedValue<T>;
  wrong: string;
  disabled?: boolean;
  onChange(value: T): void;
}) {
  const { text, column } = props;
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const parsed = props.parse(typed);
  const isWrong = parsed.kind === 'unreadable';
  return (
    <input
      className="b24-typed"
      data-column={column}
      aria-label={props.label}
      aria-invalid={isWrong || undefined}
      title={isWrong ? props.wrong : undefined}
      placeholder={props.placeholder}
      disabled={props.disabled}
      inputMode="decimal"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => {
        if (parsed.kind === 'value' && typed.trim() !== text) props.onChange(parsed.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(text);
        if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        const fields = [...document.querySelectorAll<HTMLInputElement>(`.b24-typed[data-column='${column}']:enabled`)];
        const next = fields[fields.indexOf(event.currentTarget) + (event.key === 'ArrowUp' ? -1 : 1)];
        if (next) next.focus();
        else event.currentTarget.blur();
      }}
    />
  );
}
