import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '#features/session/index.ts';

export type Command = {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, shown at the right. */
  readonly hint: string;
  run(): void;
};

const SHOWN = 50;

/** Ctrl+K: go to a view, do something, find an agreement or a library. A combobox over one list. */
export function CommandMenu(props: {
  open: boolean;
  commands: readonly Command[];
  /** False while some are still being read. */
  isComplete: boolean;
  onClose(): void;
}) {
  const { frame } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  /** Enter was pressed before what she looks for was read: it counts when it is. */
  const [isHurried, setHurried] = useState(false);
  const matches = matching(props.commands, query);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (props.open && !element.open) element.showModal();
    if (props.open) return;
    if (element.open) element.close();
    // Emptied when it closes: what is typed the moment that it opens must not meet what was sought before.
    setQuery('');
    setActive(0);
    setHurried(false);
  }, [props.open]);

  const choose = (command: Command | undefined) => {
    if (!command) return;
    props.onClose();
    command.run();
  };
  const enter = () => {
    if (!matches[active] && !props.isComplete) setHurried(true);
    choose(matches[active]);
  };
  useEffect(() => {
    if (!isHurried || !props.isComplete) return;
    setHurried(false);
    enter();
  });
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = matches.length - 1;
    if (event.key === 'ArrowDown') setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? Math.max(last, 0) : active - 1);
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  };

  return (
    <dialog ref={dialog} className="ds-dialog b24-command" aria-label={frame.searchLabel} onClose={props.onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={matches[active] ? `${listId}-${active}` : undefined}
        aria-label={frame.searchLabel}
        placeholder={frame.searchPlaceholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setHurried(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" className="b24-command-list" aria-label={frame.searchLabel}>
        {matches.map((command, index) => (
          // The keyboard reaches every option through the input (aria-activedescendant).
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(command)}
            onKeyDown={onKeyDown}
          >
            {command.label}
            <small>{command.hint}</small>
          </div>
        ))}
      </div>
      {matches.length === 0 && props.isComplete && <p role="status">{frame.searchEmpty}</p>}
    </dialog>
  );
}

function matching(commands: readonly Command[], query: string): readonly Command[] {
  const words = query.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const found = commands
    .map((command) => ({ command, label: command.label.toLocaleLowerCase('nb') }))
    .filter(({ label }) => words.every((word) => label.includes(word)));
  const first = words[0] ?? '';
  // What begins with the word comes before what only contains it; otherwise the list keeps its order.
  return [
    ...found.filter(({ label }) => label.startsWith(first)),
    ...found.filter(({ label }) => !label.startsWith(first)),
  ]
    .slice(0, SHOWN)
    .map(({ command }) => command);
}
