import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import { useSession } from '#features/session/index.ts';
import type { AskedTable, UsageTable } from '#workers/client.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const SEPARATORS = [';', ',', '\t', '|'] as const;
const SHOWN_ROWS = 30;

/** How the file is taken apart: characters, separators, sheet, headings, number marks; and what no column says. */
export function ReadingChoices(props: {
  table: UsageTable;
  onRead(read: Partial<AskedTable['read']>, place?: AskedTable['place']): void;
  onChange(make: (mapping: TableMapping) => TableMapping): void;
}) {
  const { mappingWizard: t } = useSession().texts;
  const { table, onRead, onChange } = props;
  const { mapping } = table;
  const { headingRow, headingRows } = mapping;
  const constant = (name: 'service' | 'library' | 'metric') => (
    <Textfield
      label={t.constants[name]}
      value={mapping.constants[name]}
      onChange={(event) => {
        const { value } = event.target;
        onChange((current) => ({ ...current, constants: { ...current.constants, [name]: value } }));
      }}
    />
  );
  return (
    <details className="b24-reading">
      <summary>{t.howRead}</summary>
      <div className="b24-reading-grid">
        {table.encoding && (
          <Choice
            label={t.encoding}
            value={table.encoding}
            options={ENCODINGS.map((value) => ({ value, text: t.encodings[value] }))}
            onChange={(value) => onRead({ encoding: ENCODINGS.find((known) => known === value) ?? null })}
          />
        )}
        {table.separator && (
          <Choice
            label={t.separator}
            value={table.separator}
            options={SEPARATORS.map((value) => ({ value, text: t.separators[value] }))}
            onChange={(value) => onRead({ separator: SEPARATORS.find((known) => known === value) ?? null })}
          />
        )}
        {table.sheets.length > 1 && (
          <Choice
            label={t.sheet}
            value={mapping.sheet ?? ''}
            options={table.sheets.map((name) => ({ value: name ?? '', text: name ?? '' }))}
            onChange={(sheet) => onRead({ sheet })}
          />
        )}
        <Choice
          label={t.headings}
          value={String(headingRow)}
          options={table.above.slice(0, SHOWN_ROWS).map((text, row) => ({
            value: String(row),
            text: `${row + 1}: ${text || t.blank}`,
          }))}
          onChange={(value) => {
            const row = Number(value);
            onRead({}, { headingRow: row, headingRows, firstDataRow: row + headingRows });
          }}
        />
        <Choice
          label={t.headingRows}
          value={String(headingRows)}
          options={[1, 2].map((rows) => ({ value: String(rows), text: String(rows) }))}
          onChange={(value) => {
            const rows = value === '2' ? 2 : 1;
            onRead({}, { headingRow, headingRows: rows, firstDataRow: headingRow + rows });
          }}
        />
        <Choice
          label={t.marks}
          value={mapping.numbers ? `${mapping.numbers.decimal}${mapping.numbers.thousands}` : ''}
          options={[
            { value: '', text: t.guessed },
            ...Object.entries(t.numberMarks).map(([value, text]) => ({ value, text })),
          ]}
          onChange={(value) => onChange((current) => ({ ...current, numbers: MARKS[value] ?? null }))}
        />
        {constant('service')}
        {constant('library')}
        {constant('metric')}
      </div>
    </details>
  );
}

const MARKS: Readonly<Record<string, TableMapping['numbers']>> = {
  ',.': { decimal: ',', thousands: '.' },
  ', ': { decimal: ',', thousands: ' ' },
  '.,': { decimal: '.', thousands: ',' },
  '. ': { decimal: '.', thousands: ' ' },
};

function Choice(props: {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly text: string }[];
  onChange(value: string): void;
}) {
  return (
    <Field>
      <Label>{props.label}</Label>
      <Select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map(({ value, text }) => (
          <Select.Option key={value} value={value}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
