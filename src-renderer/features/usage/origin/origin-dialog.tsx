import { Button, Dialog } from '@digdir/designsystemet-react';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { database } from '#data/working-copy.ts';
import { monthNumber } from '#domain/model/usage-columns.ts';
import type { UseOrigin } from '#domain/usage/origin-of-use.ts';
import { useDataset } from '#features/dataset/index.ts';
import { useSession } from '#features/session/index.ts';
import { useCopyNote } from '#ui/provenance/use-copy-note.ts';
import '../usage.css';
import './origin.css';
import type { UnknownReport } from '#data/unknown-reports.ts';
import { useModal } from '#ui/use-modal.ts';
import { type AskedUse, askedTitle, monthOfYear } from './asked-use.ts';
import { originFacts, originProvenance } from './origin-text.ts';
import { LeftOutSource, SourceOrigin } from './source-origin.tsx';
import { UnknownOrigin } from './unknown-origin.tsx';
import { useOriginOf } from './use-origin.ts';
import { useUnknownReports } from './use-unknown-reports.ts';

/**
 * "Where does this number come from?": what it is made of, by month and library, and the files that speak for it, with their
 * hash, when they came in and their rows. Months and libraries open in the same place; a note of it all can be copied.
 */
export function OriginDialog(props: { asked: AskedUse; onClose(): void }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const dialog = useModal();
  const [path, setPath] = useState<readonly AskedUse[]>([props.asked]);
  const asked = path.at(-1) ?? props.asked;
  const origin = useOriginOf(asked);
  const lacking = useUnknownReports(asked);
  const isHeldOut = (origin?.leftOut.length ?? 0) > 0;
  const nothing =
    lacking.length > 0 ? texts.compare.heat.unknownCell : isHeldOut ? texts.usageFiles.leftOut : t.missing;
  const metric = texts.common.metrics[asked.metric] ?? asked.metric;
  return (
    <Dialog
      ref={dialog}
      className="b24-origin"
      aria-label={t.where}
      closeButton={texts.common.close}
      onClose={props.onClose}
    >
      <h2>{t.where}</h2>
      {path.length > 1 && (
        <Button variant="tertiary" data-size="sm" onClick={() => setPath(path.slice(0, -1))}>
          <ArrowLeftIcon aria-hidden="true" />
          {t.back}
        </Button>
      )}
      {origin === null ? (
        <p role="status">{texts.compare.loading}</p>
      ) : (
        <>
          <p className="b24-origin-value">
            {origin.uses === null ? nothing : formats.number(origin.uses)}{' '}
            {origin.uses !== null && <span>{metric}</span>}
          </p>
          <p className="b24-soft">{askedTitle(asked, formats)}</p>
          <dl>
            {originFacts(asked, origin, texts, formats).map(({ label, value }) => (
              <div key={`${label} ${value}`}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {lacking
            .filter(({ sourceId }) => !origin.sources.some(({ source }) => source.id === sourceId))
            .map((report) => (
              <UnknownOrigin key={report.sourceId} report={report} />
            ))}
          <Parts asked={asked} origin={origin} lacking={lacking} onOpen={(part) => setPath([...path, part])} />
          <Sources asked={asked} origin={origin} lacking={lacking} />
          {origin.leftOut.map((source) => (
            <LeftOutSource key={source.id} source={source} />
          ))}
          <Copied asked={asked} origin={origin} lacking={lacking} />
        </>
      )}
    </Dialog>
  );
}

/** The months and libraries that the number is made of; each opens. */
function Parts(props: {
  asked: AskedUse;
  origin: UseOrigin;
  lacking: readonly UnknownReport[];
  onOpen(part: AskedUse): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  const { asked, origin, lacking } = props;
  const by = texts.common.sharedBy(origin.allocatedBy);
  const isUnknown = (month: number) =>
    lacking.some(({ begin, end }) => monthNumber(begin) <= month && month <= monthNumber(end));
  return (
    <>
      {asked.month === null && (
        <details>
          <summary>{t.byMonth}</summary>
          <PartTable
            head={t.month}
            parts={origin.months.map(({ month, uses, allocatedUses }) => ({
              id: String(month),
              name: formats.shortMonth(monthOfYear(month)),
              uses,
              isUnknown: isUnknown(month),
              note: allocatedUses > 0 ? t.allocatedPart(formats.number(allocatedUses), by) : '',
              open: () => props.onOpen({ ...asked, month: monthOfYear(month) }),
            }))}
          />
        </details>
      )}
      {origin.organisations.length > 1 && (
        <details>
          <summary>{t.byLibrary(formats.number(origin.organisations.length))}</summary>
          <PartTable
            head={t.library}
            parts={origin.organisations.map(({ id, name, uses }) => ({
              id,
              name,
              uses,
              isUnknown: false,
              note: '',
              open: () => props.onOpen({ ...asked, of: { kind: 'library', id }, place: name }),
            }))}
          />
        </details>
      )}
    </>
  );
}

type Part = {
  readonly id: string;
  readonly name: string;
  readonly uses: number | null;
  /** A report says why there is no number. */
  readonly isUnknown: boolean;
  readonly note: string;
  open(): void;
};

function PartTable({ head, parts }: { head: string; parts: readonly Part[] }) {
  const { texts, formats } = useSession();
  const t = texts.usage;
  return (
    <section className="b24-origin-parts" aria-label={head} tabIndex={0}>
      <table className="b24-plain-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t.count}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, name, uses, isUnknown, note, open }) => (
            <tr key={id}>
              <th scope="row">
                {name} {note && <span className="b24-soft">· {note}</span>}
              </th>
              <td>
                {uses === null && !isUnknown ? (
                  t.missing
                ) : (
                  <button type="button" className="b24-text-button" onClick={open}>
                    {uses === null ? texts.compare.heat.unknownCell : formats.number(uses)}
                    <span className="b24-hidden"> {t.openPart(name)}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sources(props: { asked: AskedUse; origin: UseOrigin; lacking: readonly UnknownReport[] }) {
  const { asked, origin, lacking } = props;
  const ids = origin.sources.map(({ source }) => source.id);
  const records = useLiveQuery(() => database.imports.where('sourceId').anyOf(ids).toArray(), [ids.join()]);
  return (
    records &&
    origin.sources.map((speaking) => (
      <SourceOrigin
        key={`${speaking.source.id} ${asked.month} ${asked.of.id}`}
        speaking={speaking}
        record={records.find(({ sourceId }) => sourceId === speaking.source.id) ?? null}
        asked={asked}
        organisations={origin.organisations.map(({ id }) => id)}
        isAlone={origin.sources.length === 1}
        lacking={lacking.find(({ sourceId }) => sourceId === speaking.source.id) ?? null}
      />
    ))
  );
}

function Copied(props: { asked: AskedUse; origin: UseOrigin; lacking: readonly UnknownReport[] }) {
  const { texts, formats } = useSession();
  const { sample } = useDataset();
  const [said, setSaid] = useState('');
  const { provenance: t, common } = texts;
  const provenance = originProvenance(props.asked, props.origin, props.lacking, sample, texts, formats);
  const copy = useCopyNote(setSaid, { ...t, missingBasis: texts.usage.missing, close: common.close });
  return (
    <>
      {provenance.mark && <p className="b24-source">{provenance.mark}</p>}
      <div className="b24-origin-foot">
        <Button variant="secondary" onClick={() => copy(provenance)}>
          {t.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
