import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { AfterEdit, CellEdit } from './cell-edit.ts';
import './cell-problem.css';

/**
 * The field in a cell. Enter writes and goes down, Tab along the row, Ctrl+Enter to all selected rows; Escape leaves it as it was.
 * What cannot be stored stays in the field with the reason under it.
 */
export function CellEditor<Row>(props: {
  row: Row;
  edit: CellEdit<Row>;
  label: string;
  typed: string | null;
  onWrite(text: string, after: AfterEdit, all: boolean): void;
  onCancel(): void;
}) {
  const { row, edit } = props;
  const before = edit.text(row);
  const [text, setText] = useState(props.typed ?? before);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const done = useRef(false);
  const choices = edit.choices?.(row);

  const write = (after: AfterEdit, all = false) => {
    if (done.current) return;
    if (text === before && !all) return cancel();
    const wrong = edit.problem(text, row);
    if (wrong !== null) return setProblem(wrong);
    done.current = true;
    props.onWrite(text, after, all);
  };
  const cancel = () => {
    done.current = true;
    props.onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The grid's own keys would move away from the cell.
    event.stopPropagation();
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter') write('down', event.ctrlKey || event.metaKey);
    else if (event.key === 'Tab') write(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  };
  const field = {
    'aria-label': props.label,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem === null ? undefined : problemId,
    value: text,
    ref: focusField,
    onKeyDown,
    onBlur: () => write('stay'),
  };
  return (
    <>
      {choices ? (
        <select
          {...field}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...field}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
        />
      )}
      {problem !== null && (
        <span id={problemId} role="alert" className="b24-cell-problem">
          {problem}
        </span>
      )}
    </>
  );
}

/** A key that was pressed on the cell is there already: one writes on after it. Otherwise the text is replaced by the first key. */
function focusField(field: HTMLInputElement | HTMLSelectElement | null): void {
  if (!field || document.activeElement === field) return;
  field.focus();
  if (field instanceof HTMLInputElement && field.value.length > 1) field.select();
}
