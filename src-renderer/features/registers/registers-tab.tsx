import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useAddressParts, useTexts } from '#features/session/index.ts';
import { useActs } from '#features/undo/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { REGISTER_SPECS, REGISTERS, type RegisterName } from './register-specs.ts';
import { type RegisterForm, RegisterTable } from './register-table.tsx';
import './registers.css';
import { useDuplicates } from './use-duplicates.ts';

type Shown = RegisterName | 'duplicates';

/** All that the figures rest on, as tables that are changed where they stand. */
export function RegistersTab(props: { scope: string; year: number }) {
  const { registers: t } = useTexts();
  const acts = useActs();
  const [shown, show] = useRegisterAddress();
  const duplicates = useDuplicates(props.scope);
  const [open, setOpen] = useState<RegisterForm | null>(null);
  return (
    <div className="b24-view b24-registers">
      <ViewHead title={t.title} subtitle={t.subtitle}>
        {shown === 'participations' && (
          <Button variant="secondary" onClick={() => setOpen('copy')}>
            {t.copy.button(props.year)}
          </Button>
        )}
        {shown !== 'duplicates' && !REGISTER_SPECS[shown].madeElsewhere && (
          <Button onClick={() => setOpen('new')}>
            <PlusIcon aria-hidden="true" />
            {t.add[shown]}
          </Button>
        )}
      </ViewHead>
      <fieldset className="b24-register-choice">
        <legend className="b24-hidden">{t.choose}</legend>
        {[...REGISTERS, 'duplicates' as const].map((name) => (
          <button
            key={name}
            type="button"
            className="b24-chip"
            aria-pressed={name === shown}
            data-on={name === shown || undefined}
            onClick={() => show(name)}
          >
            {t.tables[name]}
            {name === 'duplicates' && duplicates && duplicates.pairs.length > 0 && (
              <span className="b24-count" title={t.duplicates.tabCount(duplicates.pairs.length)}>
                {duplicates.pairs.length}
              </span>
            )}
          </button>
        ))}
      </fieldset>
      {shown === 'duplicates' ? (
        <DuplicatesPanel duplicates={duplicates} acts={acts} />
      ) : (
        <RegisterTable key={shown} name={shown} {...props} acts={acts} open={open} onClose={() => setOpen(null)} />
      )}
      {acts.notice}
    </div>
  );
}

/** Which register is shown: `?register=organisations`. */
function useRegisterAddress(): [Shown, (name: Shown) => void] {
  const [parts, change] = useAddressParts();
  const asked = parts.get('register');
  const shown = asked === 'duplicates' ? asked : (REGISTERS.find((name) => name === asked) ?? 'participations');
  return [shown, (name) => change({ register: name }, { replace: true })];
}
