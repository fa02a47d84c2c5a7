import { useState } from 'react';
import { type AgreementTerms, priceChange } from '#domain/agreements/terms.ts';
import { useFormats, useTexts } from '#features/session/index.ts';
import type { Acts } from '#features/undo/index.ts';
import type { AgreementRow } from './agreement-row.ts';
import { SectionHead } from './section-head.tsx';
import { TermsForm } from './terms-form.tsx';

/** The versions of price and terms, newest first; what held before is never written over. */
export function TermsSection({ row, act }: { row: AgreementRow; act: Acts['act'] }) {
  const { agreementLife } = useTexts();
  const t = agreementLife.terms;
  const { date, kroner, percent } = useFormats();
  const [open, setOpen] = useState<AgreementTerms | 'new' | null>(null);
  const { versions } = row;
  return (
    <section>
      <SectionHead title={t.title} add={t.add} onAdd={() => setOpen('new')} />
      <table className="b24-small-table b24-versions">
        <tbody>
          {versions
            .map((version, i) => ({ version, before: versions[i - 1] }))
            .toReversed()
            .map(({ version, before }) => {
              const change = before ? priceChange(before, version) : null;
              const { record } = version;
              return (
                <tr key={record?.id ?? 'own'} aria-current={version === row.terms || undefined}>
                  <td>
                    {record ? (
                      <button
                        type="button"
                        className="b24-link"
                        aria-label={t.edit(date(version.from))}
                        onClick={() => setOpen(record)}
                      >
                        {t.from(date(version.from))}
                      </button>
                    ) : (
                      t.from(date(version.from))
                    )}
                    {version.note !== '' && <span className="b24-source">{version.note}</span>}
                  </td>
                  <td className="b24-number">
                    {version.price_ore === null ? t.missing : `${kroner(version.price_ore)} kr`}
                    {change !== null && change !== 0 && (
                      <span className="b24-source">
                        {change > 0 ? '▲' : '▼'} {percent(Math.abs(change))} %
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      {open !== null && (
        <TermsForm row={row} terms={open === 'new' ? null : open} act={act} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
