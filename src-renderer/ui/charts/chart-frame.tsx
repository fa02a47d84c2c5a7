import { Dropdown } from '@digdir/designsystemet-react';
import { MenuElipsisHorizontalIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId, useRef, useState } from 'react';
import { type HeldPrices, useLeaving } from '../leaving.tsx';
import type { WaysOut } from '../ways-out.ts';
import '../view.css';
import './chart-frame.css';
import { picturePng, pictureSvg } from './export-picture.ts';
import { pictureFonts } from './picture-fonts.ts';

export type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shows where the number in a cell comes from; null where the cell has no number to ask about. Columns from 0, the row's name. */
  readonly ask?: (row: number, column: number) => (() => void) | null;
};

export type ChartTexts = {
  readonly menu: (title: string) => string;
  readonly showTable: string;
  readonly showChart: string;
  readonly copyPicture: string;
  readonly copyTable: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly copied: string;
  readonly copyFailed: string;
};

/**
 * The one frame around every chart: message as title, what is measured as subtitle, source line under, its data
 * table one key away (T), pictures and table to take along.
 * @param props.alt what the chart shows, in a sentence, for those who do not see it
 */
export function ChartFrame(props: {
  title: string;
  subtitle: string;
  source: string;
  alt: string;
  /** Said of the figures wherever the chart goes, for example that they are sample data; null when they are real. */
  mark: string | null;
  /** Why there is nothing to draw, in place of the chart; null when there is a chart. */
  empty: string | null;
  /** What of vendors' prices it shows, to be told before it is taken along. */
  prices: HeldPrices;
  table: ChartTable;
  texts: ChartTexts;
  children: ReactNode;
}) {
  const { title, subtitle, table, texts } = props;
  const source = props.mark === null ? props.source : `${props.source}. ${props.mark}`;
  const [asTable, setAsTable] = useState(false);
  const [hasMenu, setHasMenu] = useState(false);
  const [said, setSaid] = useState('');
  const leaving = useLeaving();
  const figure = useRef<HTMLElement>(null);
  const headingId = useId();
  const fileName = title.replace(/\s+/g, ' ');

  const leave = (action: string, act: (out: WaysOut) => void) => {
    const tables = [{ title: null, heads: table.head, rows: table.rows.length }];
    leaving(action, { kind: 'tables', name: title, tables, prices: props.prices }, act);
  };
  const hasPicture = !asTable && props.empty === null;

  const svg = async () =>
    pictureSvg(await drawnChart(figure.current), { title, subtitle, source }, await pictureFonts());
  const saveSvg = async (out: WaysOut) => out.saveFile(`${fileName}.svg`, await svg(), 'image/svg+xml');
  const savePng = async (out: WaysOut) => out.saveFile(`${fileName}.png`, await picturePng(await svg()), 'image/png');
  const copy = (out: WaysOut, item: ClipboardItem) =>
    out
      .copyItem(item)
      .then(() => setSaid(texts.copied))
      .catch(() => setSaid(texts.copyFailed));
  // The promise goes into the item: the permission to copy lasts only as long as the click.
  const copyPicture = (out: WaysOut) =>
    void copy(out, new ClipboardItem({ 'image/png': svg().then((text) => picturePng(text)) }));
  const copyTable = (out: WaysOut) => {
    const tsv = [table.head, ...table.rows, [source]].map((row) => row.join('\t')).join('\n');
    void copy(out, new ClipboardItem({ 'text/plain': new Blob([tsv], { type: 'text/plain' }) }));
  };

  return (
    <figure
      ref={figure}
      className="b24-card b24-chart"
      aria-labelledby={headingId}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        setAsTable(!asTable);
      }}
    >
      <div className="b24-chart-head">
        <div>
          <h2 id={headingId}>{title}</h2>
          <p className="b24-soft b24-small">{subtitle}</p>
        </div>
        <Dropdown.TriggerContext>
          <Dropdown.Trigger
            variant="tertiary"
            icon
            aria-label={texts.menu(title)}
            className="b24-chart-menu"
            // Whoever opens it comes this way first, and most never do: five entries in each chart are not for nothing.
            onPointerEnter={() => setHasMenu(true)}
            onFocus={() => setHasMenu(true)}
          >
            <MenuElipsisHorizontalIcon aria-hidden="true" />
          </Dropdown.Trigger>
          {hasMenu && (
            <Dropdown placement="bottom-end">
              <Dropdown.List>
                <Item run={() => setAsTable(!asTable)} text={asTable ? texts.showChart : texts.showTable} hint="T" />
                {hasPicture && <Item run={() => leave(texts.copyPicture, copyPicture)} text={texts.copyPicture} />}
                <Item run={() => leave(texts.copyTable, copyTable)} text={texts.copyTable} />
                {hasPicture && (
                  <Item run={() => leave(texts.saveSvg, (out) => void saveSvg(out))} text={texts.saveSvg} />
                )}
                {hasPicture && (
                  <Item run={() => leave(texts.savePng, (out) => void savePng(out))} text={texts.savePng} />
                )}
              </Dropdown.List>
            </Dropdown>
          )}
        </Dropdown.TriggerContext>
      </div>
      {asTable ? (
        <DataTableOf table={table} caption={title} />
      ) : (
        <div className="b24-chart-area" role="img" aria-label={props.alt}>
          {props.empty === null ? props.children : <p className="b24-empty">{props.empty}</p>}
        </div>
      )}
      <figcaption className="b24-source">{source}</figcaption>
      <span role="status" className="b24-source">
        {said}
      </span>
    </figure>
  );
}

/** The chart, once it is drawn: the library draws a moment after the frame is there. */
async function drawnChart(figure: HTMLElement | null): Promise<SVGSVGElement> {
  for (;;) {
    const chart = figure?.querySelector<SVGSVGElement>('.recharts-surface');
    if (chart) return chart;
    if (!figure?.isConnected) throw new Error('the chart is gone');
    await new Promise(requestAnimationFrame);
  }
}

function Item(props: { run: () => void; text: string; hint?: string }) {
  return (
    <Dropdown.Item>
      <Dropdown.Button
        onClick={(event) => {
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
          props.run();
        }}
      >
        {props.text}
        {props.hint && <kbd className="b24-key">{props.hint}</kbd>}
      </Dropdown.Button>
    </Dropdown.Item>
  );
}

function DataTableOf({ table, caption }: { table: ChartTable; caption: string }) {
  return (
    // A scrolling region must be reachable by keyboard.
    <section className="b24-chart-table" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={row[0]}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={table.head[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.head[index]}>
                    <TableCell text={cell} ask={table.ask?.(at, index) ?? null} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableCell({ text, ask }: { text: string; ask: (() => void) | null }) {
  if (ask === null || text === '') return text;
  return (
    <button type="button" className="b24-asked" onClick={ask}>
      {text}
    </button>
  );
}
