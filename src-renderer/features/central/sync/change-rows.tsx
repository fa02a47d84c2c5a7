import { ArrowRightIcon, ArrowsUpDownIcon, PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { ChangesBetween, NamedChange } from '#domain/sync/changes-between.ts';
import { WHOLE_RECORD } from '#domain/sync/conflict-row.ts';
import type { FieldChange } from '#domain/sync/record-changes.ts';
import { useSession } from '#features/session/index.ts';
import { useFieldTexts } from './field-texts.ts';
import { recordTitle } from './record-names.ts';

const ICONS = { added: PlusIcon, changed: ArrowsUpDownIcon, removed: XMarkIcon };

/** Of a record that comes or goes, the one value that says most. */
const TELLING = [
  'price_ore',
  'paid_ore',
  'list_price_ore',
  'total_ore',
  'pricing',
  'closes',
  'count',
  'inhabitants',
  'answer',
  'change',
  'start',
  'end',
  'value',
];

/** One record's difference: a row for each field, or for the one value that says most of a record that comes or goes. */
export function ChangeRows({ change, names }: { change: NamedChange; names: ChangesBetween['names'] }) {
  const { texts } = useSession();
  const t = texts.sync;
  const fields = useFieldTexts();
  const { kind, table, key } = change;
  const Icon = ICONS[kind];
  const shown = fieldsToShow(change);
  // A proposal is told as the change it asks for.
  const asked = (name: string) => change.fields.find(({ field }) => field === name)?.after ?? '';
  const isProposal = table === 'proposals' && kind === 'added' && asked('field') !== WHOLE_RECORD;
  const name = ({ field }: FieldChange) => fields.name(isProposal ? asked('field') : field);
  const value = (change: FieldChange, side: 'before' | 'after') =>
    isProposal
      ? fields.value(asked('table'), asked('field'), asked('value'), names)
      : fields.value(table, change.field, change[side], names);
  return shown.map((field, i) => (
    <tr key={`${table} ${key} ${field?.field ?? ''}`} data-kind={kind}>
      {i === 0 && (
        <>
          <td rowSpan={shown.length} className="b24-changes-kind">
            <Icon aria-hidden="true" /> {t.kindsOfChange[kind]}
          </td>
          <th scope="row" rowSpan={shown.length}>
            {recordTitle(texts, table, change.name)}
          </th>
        </>
      )}
      <td className="b24-changes-field">{field && name(field)}</td>
      <td className="b24-changes-before">
        {kind === 'added' ? <span className="b24-soft">{t.wasNot}</span> : field && value(field, 'before')}
      </td>
      <td className="b24-changes-arrow">
        <ArrowRightIcon aria-hidden="true" />
      </td>
      <td>
        {kind === 'removed' ? (
          <span className="b24-soft">{t.goes}</span>
        ) : (
          <strong>{field ? value(field, 'after') : t.comes}</strong>
        )}
      </td>
    </tr>
  ));
}

function fieldsToShow({ kind, fields }: NamedChange): readonly (FieldChange | null)[] {
  if (kind === 'changed') return fields;
  const telling = TELLING.map((name) => fields.find(({ field }) => field === name)).find((field) => field);
  return [telling ?? null];
}
