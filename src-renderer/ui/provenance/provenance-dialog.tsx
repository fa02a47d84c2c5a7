import { Button, Dialog } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Destination } from '#domain/address/destination.ts';
import type { Provenance, ProvenanceFile, ProvenanceRecords, ProvenanceTexts } from './provenance.ts';
import './provenance.css';
import { useModal } from '../use-modal.ts';
import { useCopyNote } from './use-copy-note.ts';

/** More rows than this are in the view that the link leads to. */
const SHOWN = 200;

/** "Where does this number come from?": the rule with its numbers, what it rests on and leaves out, the records, the files. */
export function ProvenanceDialog(props: {
  provenance: Provenance;
  texts: ProvenanceTexts;
  /** A link to the view where the records are. */
  link(to: Destination, text: string): ReactNode;
  onClose(): void;
}) {
  const { provenance, texts: t } = props;
  const dialog = useModal();
  const [said, setSaid] = useState('');
  const copy = useCopyNote(setSaid, t);
  const { inputs = [], assumptions = [], leftOut = [], records = [], files = [] } = provenance;
  return (
    <Dialog
      ref={dialog}
      className="b24-provenance"
      aria-label={t.heading}
      closeButton={t.close}
      onClose={props.onClose}
    >
      <p className="b24-soft b24-small">{t.heading}</p>
      <h2>{provenance.title}</h2>
      <p className="b24-provenance-value">{provenance.value ?? t.missingBasis}</p>
      {provenance.rule && <p>{provenance.rule}</p>}
      {provenance.formula && (
        <p className="b24-provenance-formula">
          <span className="b24-soft b24-small">{t.formula}</span>
          {provenance.formula}
        </p>
      )}
      {inputs.length > 0 && (
        <dl>
          {inputs.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value ?? t.missingBasis}</dd>
            </div>
          ))}
        </dl>
      )}
      <Lines heading={t.assumptions} lines={assumptions} />
      <Lines heading={t.leftOut} lines={leftOut} />
      {records
        .filter(({ rows }) => rows.length > 0)
        .map((each) => (
          <Records key={each.caption} records={each} texts={t} link={props.link} />
        ))}
      {files.length > 0 && <Files files={files} texts={t} />}
      {provenance.mark && <p className="b24-source">{provenance.mark}</p>}
      <div className="b24-provenance-foot">
        <Button variant="secondary" onClick={() => copy(provenance)}>
          {t.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
    </Dialog>
  );
}

/** Many files, as behind a whole county's year, are unfolded by whoever wants them. */
const FILES_AT_ONCE = 3;

function Files({ files, texts: t }: { files: readonly ProvenanceFile[]; texts: ProvenanceTexts }) {
  const list = (
    <ul>
      {files.map(({ name, sha256, when }) => (
        <li key={`${name} ${sha256}`}>
          {name}, {when}
          <br />
          <span className="b24-soft b24-small">
            {t.hash} <code>{sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  );
  return files.length > FILES_AT_ONCE ? (
    <details>
      <summary>
        {t.files}: {files.length}
      </summary>
      {list}
    </details>
  ) : (
    <section>
      <h3>{t.files}</h3>
      {list}
    </section>
  );
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Records({
  records: { caption, head, rows, numbers = [], link },
  texts: t,
  link: linkTo,
}: {
  records: ProvenanceRecords;
  texts: ProvenanceTexts;
  link(to: Destination, text: string): ReactNode;
}) {
  return (
    <details>
      <summary>
        {caption}: {t.records(rows.length)}
      </summary>
      {/* Scrolls by itself, so it must be reachable by keyboard. */}
      <section className="b24-provenance-rows" aria-label={caption} tabIndex={0}>
        <table className="b24-plain-table">
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col" data-number={numbers.includes(cell) || undefined}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {/* Two records can read alike: a row is its place. */}
            {Array.from(rows.slice(0, SHOWN).entries(), ([place, row]) => (
              <tr key={place}>
                {row.map((cell, i) => (
                  // A column has no name that is its own but its place.
                  <td key={head[i]} data-number={numbers.includes(head[i] ?? '') || undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > SHOWN && <p className="b24-soft b24-small">{t.more(rows.length - SHOWN)}</p>}
      {link && <p>{linkTo(link.to, link.text)}</p>}
    </details>
  );
}
