import { useState } from 'react';
import { PlaceLink } from '#features/navigation/index.ts';
import { ParticipationDialog } from '#features/registers/index.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import { type AgreementRow, participationsUnder } from './agreement-row.ts';
import { SectionHead } from './section-head.tsx';
import type { AgreementsData } from './use-agreements.ts';

const SHOWN = 6;

/** Which of the scope's libraries take part in the year, how long, and what they pay; each can be changed. */
export function ParticipationList(props: { row: AgreementRow; data: AgreementsData; year: number; acts: Acts }) {
  const { row, data, year } = props;
  const { agreements: t, agreementLife, registers } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const { number, kroner, shortMonth } = useFormats();
  const [all, setAll] = useState(false);
  const found = participationsUnder(data.tables.participations, row.agreement.id, data.scope, year);
  const name = (id: string) => data.scope.index.byId.get(id)?.name ?? id;
  const yes = found
    .filter(({ answer }) => answer === 'yes')
    .map((participation) => ({ participation, name: name(participation.organisation_id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const count = (answer: 'no' | 'open') => number(found.filter((entry) => entry.answer === answer).length);
  return (
    <section>
      <SectionHead
        title={t.details.participations(year)}
        add={registers.add.participations}
        onAdd={() => setOpen('new')}
      />
      <p className="b24-soft b24-small">
        {found.length === 0
          ? t.details.participationsNone
          : t.details.answers(number(yes.length), count('no'), count('open'))}
      </p>
      {yes.length > 0 && (
        <table className="b24-small-table">
          <thead>
            <tr>
              <th scope="col">{t.details.library}</th>
              <th scope="col">{t.details.months}</th>
              <th scope="col" className="b24-number">
                {t.details.paid}
              </th>
            </tr>
          </thead>
          <tbody>
            {yes.slice(0, all ? yes.length : SHOWN).map(({ participation, name: library }) => {
              const last = participation.first_month + participation.months - 1;
              return (
                <tr key={participation.id}>
                  <td>
                    <button
                      type="button"
                      className="b24-link"
                      aria-label={agreementLife.participation.edit(library)}
                      onClick={() => setOpen(participation.id)}
                    >
                      {library}
                    </button>
                  </td>
                  <td>
                    {shortMonth(participation.first_month)}–{shortMonth(last)}
                  </td>
                  <td className="b24-number">
                    {participation.paid_ore === null ? t.details.missing : kroner(participation.paid_ore)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {!all && yes.length > SHOWN && (
        <button type="button" className="b24-link b24-small" onClick={() => setAll(true)}>
          {t.details.showMore(yes.length)}
        </button>
      )}
      <p className="b24-panel-more">
        <PlaceLink
          to={{ view: 'avtaler', fane: 'registre', register: 'participations' }}
          className="b24-link b24-small"
        >
          {agreementLife.participation.all}
        </PlaceLink>
      </p>
      {open !== null && (
        <ParticipationDialog
          scope={data.scope.id}
          year={year}
          agreementId={row.agreement.id}
          participationId={open === 'new' ? null : open}
          acts={props.acts}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
