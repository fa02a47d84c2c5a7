import { useState } from 'react';
import { month } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { parseMonth, valueOrNull } from '#ui/form/index.ts';
import { lineLabel } from '../line-label.ts';
import { QuickField } from '../quick-field.tsx';
import { QuickSelect } from '../quick-select.tsx';
import type { LeverProps } from './levers.tsx';

const NONE = '';

/** What if one of the lines is dropped. */
export function DropLever({ scenario, whatIf }: LeverProps) {
  const { texts } = useSession();
  const { budget: t } = texts;
  const left = scenario.lines.filter(({ id }) => whatIf.find('drop', `drop:${id}`) === null);
  return (
    <div className="b24-lever">
      <QuickSelect
        label={t.whatIf.drop}
        value={NONE}
        choices={[
          { value: NONE, text: t.whatIf.chooseLine },
          ...left.map((line) => ({ value: line.id, text: lineLabel(line, t) })),
        ]}
        onChoose={(lineId) => lineId !== NONE && whatIf.ask({ kind: 'drop', lineId })}
      />
    </div>
  );
}

/** What if one of the lines starts later. */
export function StartLever({ scenario, whatIf }: LeverProps) {
  const { texts, formats } = useSession();
  const { budget: t } = texts;
  const [chosen, choose] = useState(NONE);
  const line = scenario.lines.find(({ id }) => id === chosen);
  const id = `start:${chosen}`;
  const asked = whatIf.find('start', id);
  const usual = month(`${scenario.firstYear}-08`);
  return (
    <div className="b24-lever b24-lever-flat">
      <QuickSelect
        label={t.whatIf.later}
        value={line ? chosen : NONE}
        choices={[
          { value: NONE, text: t.whatIf.chooseLine },
          ...scenario.lines.map((each) => ({ value: each.id, text: lineLabel(each, t) })),
        ]}
        onChoose={(lineId) => {
          choose(lineId);
          const isAsked = whatIf.find('start', `start:${lineId}`) !== null;
          if (lineId !== NONE && !isAsked) whatIf.ask({ kind: 'start', lineId, start: usual });
        }}
      />
      {line && (
        <QuickField
          label={t.whatIf.from}
          text={formats.month(asked?.start ?? line.start ?? `${scenario.firstYear}-01`)}
          size={14}
          changed={asked !== null}
          problem={(text) => (valueOrNull(parseMonth(text)) === null ? t.problems.month : null)}
          onWrite={(text) => {
            const start = valueOrNull(parseMonth(text));
            if (start !== null) whatIf.ask({ kind: 'start', lineId: line.id, start });
          }}
        />
      )}
    </div>
  );
}
