import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import type { PutBackChoice, PutBackGroup } from '#domain/sync/put-back-plan.ts';
import { useSession } from '#features/session/index.ts';

const KINDS = ['added', 'changed', 'removed'] as const;

/** Of an edition what is this office's (or all that there is), and nothing that has come since; of an intake everything that may be taken back. */
export function firstChoice(isEdition: boolean, groups: readonly PutBackGroup[], office: string): PutBackChoice {
  const names = groups.map(({ group }) => group);
  return {
    groups: isEdition && names.length > 1 ? names.filter((group) => group === office) : names,
    kinds: isEdition ? ['added', 'changed'] : KINDS,
    propose: false,
  };
}

/** Whose and what is put back. */
export function PutBackChoices(props: {
  isEdition: boolean;
  groups: readonly PutBackGroup[];
  nameOf(group: string): string;
  choice: PutBackChoice;
  onChange(choice: PutBackChoice): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.putBack;
  const { groups, choice, onChange } = props;
  const chosen = groups.filter(({ group }) => choice.groups.includes(group));
  const sum = (of: 'own' | 'others', kind: (typeof KINDS)[number]) =>
    chosen.reduce((all, each) => all + each[of][kind], 0);
  const ofOthers = choice.kinds.reduce((all, kind) => all + sum('others', kind), 0);
  const toggled = <V extends string>(values: readonly V[], value: V) =>
    values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return (
    <div className="b24-put-back-choices">
      <Fieldset>
        <Fieldset.Legend>{props.isEdition ? t.whoseTitle : t.byWhomTitle}</Fieldset.Legend>
        {groups.map(({ group, own, others }) => (
          <Checkbox
            key={group}
            data-size="sm"
            label={`${props.nameOf(group)} (${formats.number(KINDS.reduce((all, kind) => all + own[kind] + others[kind], 0))})`}
            checked={choice.groups.includes(group)}
            onChange={() => onChange({ ...choice, groups: toggled(choice.groups, group) })}
          />
        ))}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t.whatTitle}</Fieldset.Legend>
        {KINDS.filter((kind) => groups.some(({ own, others }) => own[kind] + others[kind] > 0)).map((kind) => (
          <Checkbox
            key={kind}
            data-size="sm"
            label={t.kinds[kind](formats.number(sum('own', kind) + (choice.propose ? sum('others', kind) : 0)))}
            checked={choice.kinds.includes(kind)}
            onChange={() => onChange({ ...choice, kinds: toggled(choice.kinds, kind) })}
          />
        ))}
        {groups.some(({ others }) => KINDS.some((kind) => others[kind] > 0)) && (
          <Checkbox
            data-size="sm"
            label={t.propose(formats.number(ofOthers))}
            description={t.proposeHelp}
            checked={choice.propose}
            onChange={() => onChange({ ...choice, propose: !choice.propose })}
          />
        )}
      </Fieldset>
    </div>
  );
}
