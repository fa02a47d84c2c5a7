import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Committed } from '#data/commit.ts';
import { forgetMapping, keepMapping } from '#data/learned.ts';
import type { KeptMapping } from '#data/mappings.ts';
import { database } from '#data/working-copy.ts';
import { mappingFromJson, mappingToJson } from '#domain/mapping/mapping-json.ts';
import type { Problem } from '#domain/model/problem.ts';
import { useSession } from '#features/session/index.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { useLeaving } from '#ui/leaving.tsx';
import { ProblemList } from '#ui/problem-list.tsx';

/** Layouts that were kept: trusted or not, sent to a colleague and taken in from one, forgotten. */
export function MappingList(props: {
  onForgotten(kept: KeptMapping): void;
  onTaken(name: string): void;
  onFailed(kind: 'full' | 'notSaved'): void;
}) {
  const { texts, formats, language } = useSession();
  const t = texts.mappingWizard;
  const leave = useLeaving();
  const kept = useLiveQuery(() => database.mappings.toArray(), []) ?? [];
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const told = ({ kind }: Committed<void>, onStored?: () => void) =>
    kind === 'stored' ? onStored?.() : props.onFailed(kind);
  const take = async (file: File) => {
    const read = mappingFromJson(await file.text());
    setProblems(read.kind === 'refused' ? read.problems : []);
    if (read.kind === 'refused') return;
    // Under its own id, so that a layout that is taken in twice is one; never trusted on somebody else's word.
    const mapping = { ...read.value, id: read.value.id || crypto.randomUUID() };
    const saved = { id: mapping.id, mapping, trusted: false, savedAt: new Date().toISOString() };
    told(await keepMapping(database, saved), () => props.onTaken(mapping.name));
  };
  return (
    <details className="b24-card b24-sources">
      <summary>{t.layouts(kept.length)}</summary>
      <FileDrop className="b24-tab" accept=".json,application/json" onFiles={([file]) => file && void take(file)}>
        {(pick) => (
          <>
            <p className="b24-soft">{t.layoutHelp}</p>
            {problems.length > 0 && (
              <ProblemList problems={problems} language={language} more={texts.usageFiles.more} />
            )}
            {kept.length > 0 && (
              <table className="b24-plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t.name}</th>
                    <th scope="col">{t.saved}</th>
                    <th scope="col">{t.trustShort}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {kept.map((each) => (
                    <tr key={each.id}>
                      <th scope="row">{each.mapping.name}</th>
                      <td>{formats.date(each.savedAt.slice(0, 10))}</td>
                      <td>
                        <Checkbox
                          aria-label={t.trustNamed(each.mapping.name)}
                          value={each.id}
                          checked={each.trusted}
                          onChange={(event) => {
                            const { checked } = event.target;
                            void keepMapping(database, { ...each, trusted: checked }).then((outcome) => told(outcome));
                          }}
                        />
                      </td>
                      <td>
                        <div className="b24-row-actions">
                          <Button
                            variant="tertiary"
                            aria-label={`${t.export}: ${each.mapping.name}`}
                            onClick={() =>
                              leave(t.export, null, (out) =>
                                out.saveFile(
                                  `${each.mapping.name}.b24-oppsett.json`,
                                  mappingToJson(each.mapping),
                                  'application/json',
                                ),
                              )
                            }
                          >
                            {t.export}
                          </Button>
                          <Button
                            variant="tertiary"
                            aria-label={`${texts.usageFiles.forget}: ${each.mapping.name}`}
                            onClick={() =>
                              void forgetMapping(database, each.id).then((outcome) =>
                                told(outcome, () => props.onForgotten(each)),
                              )
                            }
                          >
                            {texts.usageFiles.forget}
                          </Button>
                        </div>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <p>
              <Button variant="secondary" onClick={pick}>
                {t.import}
              </Button>
            </p>
          </>
        )}
      </FileDrop>
    </details>
  );
}
