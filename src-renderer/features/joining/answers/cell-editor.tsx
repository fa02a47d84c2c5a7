import { Button, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type CellChange, hasLastYearsPrice, knownPrice } from '#domain/joining/answer.ts';
import type { JoiningCell, JoiningGrid } from '#domain/joining/joining-grid.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import { FormErrors, KronerField, SelectField, TextField, useForm } from '#ui/form/index.ts';
import type { CellRef } from '../joining-session.ts';
import { type EditorField, editorChange, editorErrors, editorTexts } from './editor-texts.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Price, months, the county's share and billing of one answer or of several at once. */
export function CellEditor(props: {
  grid: JoiningGrid;
  cells: readonly CellRef[];
  /** The key that opened it, when it was a figure: it begins the price. */
  typed: string;
  /** A yes was given that has no price. */
  needPrice: boolean;
  onSave(change: CellChange): void;
  onClose(): void;
}) {
  const { grid, cells: refs, needPrice } = props;
  const { joining, common } = useTexts();
  const t = joining.editor;
  const { kroner, shortMonth } = useFormats();
  const dialog = useRef<HTMLDialogElement>(null);
  const [attempts, setAttempts] = useState(0);
  const cells = useMemo(() => cellsOf(grid, refs), [grid, refs]);
  const initial = useMemo(() => editorTexts(cells), [cells]);
  const form = useForm<EditorField>({
    name: 'tilknytning.svar',
    initial,
    check: (texts) =>
      editorErrors(
        texts,
        cells.every((cell) => knownPrice(cell) !== null),
        t.errors,
      ),
  });
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    form.forget();
    if (needPrice) form.set('answer', 'yes');
    if (props.typed !== '') form.setAll({ paid: props.typed, ...(initial.answer === 'open' && { answer: 'yes' }) });
    dialog.current?.showModal();
    const price = dialog.current?.querySelector<HTMLInputElement>('#felt-paid');
    price?.focus();
    if (props.typed === '') price?.select();
  });
  const [only] = cells;
  const single = cells.length === 1 && only ? only : null;
  const title = single ? singleTitle(grid, refs[0]) : t.titleMany(cells.length);
  const keep = single ? {} : { none: t.keep };
  const months = MONTHS.map((month) => ({ value: String(month), text: shortMonth(month) }));
  const save = () => {
    setAttempts(attempts + 1);
    if (!form.readyToSave()) return;
    const change = editorChange(form.values, initial);
    form.forget();
    props.onSave(change);
  };
  const cancel = () => {
    form.forget();
    props.onClose();
  };
  return (
    <Dialog
      ref={dialog}
      className="b24-cell-editor"
      closeButton={false}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2>{title}</h2>
        <div className="b24-form">
          <FormErrors form={form} heading={t.errorsHeading} attempts={attempts} />
          {needPrice && (
            <p className="b24-editor-note" data-warning="">
              {single ? t.needPrice : t.needPriceMany(cells.length)}
            </p>
          )}
          {!single && <p className="b24-soft b24-small b24-editor-note">{t.manyHelp}</p>}
          <SelectField
            form={form}
            field="answer"
            label={t.answer}
            span="third"
            {...keep}
            choices={(['yes', 'no', 'open'] as const).map((value) => ({ value, text: joining.answers[value] }))}
          />
          <KronerField
            form={form}
            field="paid"
            label={form.values.billing === 'postpaid' ? t.paidPostpaid : t.paid}
            span="third"
          />
          <KronerField form={form} field="list" label={t.listPrice} span="third" />
          {single && <PriceHint cell={single} />}
          <SelectField form={form} field="from" label={t.from} span="third" {...keep} choices={months} />
          <SelectField form={form} field="to" label={t.to} span="third" {...keep} choices={months} />
          <TextField form={form} field="share" label={t.share} span="third" numeric suffix="%" />
          <SelectField
            form={form}
            field="billing"
            label={t.billing}
            {...keep}
            choices={(['prepaid', 'postpaid'] as const).map((value) => ({ value, text: t.billings[value] }))}
          />
        </div>
        <div className="b24-form-actions">
          <Button type="submit">{t.save}</Button>
          <Button type="button" variant="secondary" onClick={cancel}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );

  function PriceHint({ cell }: { cell: JoiningCell }) {
    const known = knownPrice(cell);
    const parts = [
      hasLastYearsPrice(cell) ? t.lastYears : '',
      known && known.origin !== 'registered' ? t.origins[known.origin](kroner(known.ore)) : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? <p className="b24-soft b24-small b24-editor-note">{parts.join(' ')}</p> : null;
  }
}

function cellsOf(grid: JoiningGrid, refs: readonly CellRef[]): JoiningCell[] {
  const rows = new Map(grid.rows.map((row) => [row.library.id as string, row]));
  return refs.flatMap(({ libraryId, service }) => rows.get(libraryId)?.cells[service] ?? []);
}

function singleTitle(grid: JoiningGrid, ref: CellRef | undefined): string {
  const library = grid.rows.find((row) => row.library.id === ref?.libraryId)?.library.name ?? '';
  return `${grid.services[ref?.service ?? -1]?.name ?? ''}, ${library}`;
}
