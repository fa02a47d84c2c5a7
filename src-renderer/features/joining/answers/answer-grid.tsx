import { type KeyboardEvent, type Ref, useCallback, useMemo } from 'react';
import { answerOf, type CellChange } from '#domain/joining/answer.ts';
import type { JoiningGrid, JoiningRow } from '#domain/joining/joining-grid.ts';
import { type ServiceSums, serviceSums } from '#domain/joining/joining-sums.ts';
import type { Audience } from '#domain/joining/services-on-offer.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { CellGrid, type CellGridHandle, cellsIn, type GridBlock, type GridPosition } from '#ui/cell-grid/index.ts';
import { useLeaving } from '#ui/leaving.tsx';
import type { CellRef } from '../joining-session.ts';
import { shortStateText } from '../offer-state-text.ts';
import type { Say } from '../use-said.tsx';
import { answerCell } from './answer-cell.tsx';
import { answerOfKey, nextAnswer } from './answer-keys.ts';
import { pastedCells } from './pasted-answers.ts';

/** In rem. */
const ROW_HEAD = 10;
const COLUMN = 5.375;

/** What the foot tells of each service: how many have answered what, and what it comes to for all and for the county. */
export type FootPart = 'answers' | 'total' | 'county';

export type PastedAnswers = {
  readonly changes: readonly { readonly cell: CellRef; readonly change: CellChange }[];
  readonly unreadable: number;
};

const rowId = (row: JoiningRow) => row.library.id;

/** Libraries down, services across; everything is answered from the keyboard. */
export function AnswerGrid(props: {
  grid: JoiningGrid;
  place: string;
  rows: readonly JoiningRow[];
  audience: Audience;
  /** Indexes into the services of the grid. */
  services: readonly number[];
  /** County names stand by the libraries. */
  withCounties: boolean;
  onAnswer(cells: readonly CellRef[], change: CellChange): void;
  onEdit(cells: readonly CellRef[], typed: string): void;
  onPaste(pasted: PastedAnswers): void;
  onSay: Say;
  onOffer(service: number): void;
  /** The cell that the focus comes to; null where nothing is offered. */
  onCell(cell: CellRef | null): void;
  /** Where a sum in the foot comes from. The same function for as long as the grid is: the foot is made anew with it. */
  onAsk(part: FootPart, sums: ServiceSums, service: number): void;
  empty: React.ReactNode;
  ref?: Ref<CellGridHandle>;
}) {
  const { grid, rows, services, audience, withCounties, onAsk } = props;
  const { joining: t, table, provenance } = useTexts();
  const leave = useLeaving();
  const formats = useFormats();
  const columns = useMemo(() => {
    const states = new Set(grid.services.flatMap(({ offers }) => JSON.stringify(offers[audience]?.state) ?? []));
    // Said once above the grid where it is the same for all.
    const sameState = states.size <= 1;
    return services.flatMap((index) => {
      const service = grid.services[index];
      if (!service) return [];
      const offer = service.offers[audience];
      return [
        {
          id: service.agreementId,
          width: COLUMN,
          head: (
            <>
              {service.name}
              {offer && !sameState && <small data-state={offer.state.kind}>{shortStateText(offer, t)}</small>}
            </>
          ),
        },
      ];
    });
  }, [grid.services, services, audience, t]);
  const renderCell = useCallback(
    (row: JoiningRow, column: number) => answerCell(row, services[column] ?? -1, t, formats),
    [services, t, formats],
  );
  const rowHead = useCallback(
    ({ library }: JoiningRow) => (
      <>
        {library.name}
        {withCounties && library.kind !== 'county' && <small>{library.countyName}</small>}
      </>
    ),
    [withCounties],
  );
  const foot = useMemo(() => {
    const sums = services.map((index) => serviceSums(rows, index));
    const texts = {
      total: ({ paidOre }: ServiceSums) => formats.kroner(paidOre),
      county: ({ countyOre }: ServiceSums) => formats.kroner(countyOre),
      answers: ({ yes, no, open }: ServiceSums) => `${yes}/${no}/${open}`,
    };
    const heads = { total: t.effect.total, county: t.effect.county, answers: t.grid.counts };
    const asked = (part: FootPart, of: ServiceSums, i: number) => {
      const service = services[i] ?? 0;
      const text = texts[part](of);
      return (
        <button
          key="sum"
          type="button"
          className="b24-asked"
          aria-label={`${grid.services[service]?.name}, ${heads[part]}: ${text}`}
          onClick={() => onAsk(part, of, service)}
        >
          {part === 'total' ? <b>{text}</b> : text}
        </button>
      );
    };
    return [
      { id: 'counts', label: t.grid.counts, cells: sums.map((sum, i) => asked('answers', sum, i)) },
      { id: 'paid', label: t.grid.paid, cells: sums.map((sum, i) => asked('total', sum, i)) },
      { id: 'county', label: t.grid.county, cells: sums.map((sum, i) => asked('county', sum, i)) },
    ];
  }, [rows, services, grid.services, onAsk, formats, t]);

  const refsIn = (block: GridBlock): CellRef[] =>
    cellsIn(block).flatMap(({ row, column }) => {
      const [found, service] = [rows[row], services[column]];
      return found && service !== undefined && found.cells[service] ? [{ libraryId: rowId(found), service }] : [];
    });
  const { onCell } = props;
  const onActive = useCallback(
    ({ row, column }: GridPosition) => {
      const [found, service] = [rows[row], services[column]];
      onCell(found && service !== undefined ? { libraryId: rowId(found), service } : null);
    },
    [rows, services, onCell],
  );
  const onKey = (event: KeyboardEvent, block: GridBlock): boolean => {
    if (event.ctrlKey || event.metaKey) return false;
    const refs = refsIn(block);
    const [first] = refs;
    if (!first) return false;
    if (event.key === ' ') {
      const cell = rows.find((row) => rowId(row) === first.libraryId)?.cells[first.service];
      if (cell) props.onAnswer(refs, { answer: nextAnswer(answerOf(cell)) });
      return true;
    }
    if (/^\d$/.test(event.key)) {
      props.onEdit(refs, event.key);
      return true;
    }
    const answer = answerOfKey(event.key);
    if (answer === null) return false;
    props.onAnswer(refs, { answer });
    return true;
  };
  const onCopy = (block: GridBlock) => {
    const copied = services.slice(block.left, block.right + 1);
    const lines = rows
      .slice(block.top, block.bottom + 1)
      .map((row) => `${copied.map((service) => copiedText(row, service)).join('\t')}\r\n`);
    const heads = copied.flatMap((service) => grid.services[service]?.name ?? []);
    const tables = [{ title: null, heads, rows: lines.length }];
    const name = t.grid.label(props.place, grid.year);
    const figures = { kind: 'tables', name, tables, prices: 'single' } as const;
    leave(table.copy, figures, (out) => {
      out
        .copyText(lines.join(''))
        .then(() => props.onSay(table.copied(lines.length)))
        .catch(() => props.onSay(provenance.copyFailed));
    });
  };
  const copiedText = (row: JoiningRow | undefined, service: number): string => {
    const cell = row?.cells[service];
    if (!cell) return '';
    const paid = cell.participation?.paid_ore ?? null;
    const answer = answerOf(cell);
    return answer === 'yes' && paid !== null ? String(paid / 100).replace('.', ',') : t.answers[answer];
  };
  const onPaste = (text: string, block: GridBlock) => {
    const cells = pastedCells(text);
    const isOne = cells.length === 1 && cells[0]?.length === 1;
    // One copied cell fills what is marked; more go down and to the right from where one stands.
    const places = isOne
      ? cellsIn(block)
      : cells.flatMap((line, down) => line.map((_, right) => ({ row: block.top + down, column: block.left + right })));
    const changes: PastedAnswers['changes'][number][] = [];
    let unreadable = 0;
    for (const { row, column } of places) {
      const said = isOne ? cells[0]?.[0] : cells[row - block.top]?.[column - block.left];
      const [found, service] = [rows[row], services[column]];
      if (!said || !found || service === undefined || !found.cells[service]) continue;
      if (said.kind === 'unreadable') unreadable += 1;
      else changes.push({ cell: { libraryId: rowId(found), service }, change: said.change });
    }
    props.onPaste({ changes, unreadable });
  };

  return (
    <CellGrid
      ref={props.ref}
      label={t.grid.label(props.place, grid.year)}
      help={t.grid.help}
      corner={t.grid.library}
      rowHeadWidth={withCounties ? ROW_HEAD + 3 : ROW_HEAD}
      columns={columns}
      rows={rows}
      rowId={rowId}
      rowHead={rowHead}
      renderCell={renderCell}
      foot={rows.length > 0 ? foot : []}
      onKey={onKey}
      onOpen={(block) => {
        const refs = refsIn(block);
        if (refs.length > 0) props.onEdit(refs, '');
      }}
      onOpenHead={(column) => {
        const service = services[column];
        if (service !== undefined) props.onOffer(service);
      }}
      onActive={onActive}
      onCopy={onCopy}
      onPaste={onPaste}
      empty={props.empty}
    />
  );
}
