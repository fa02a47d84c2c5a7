import { Button } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon, CircleSlashIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import type { BackupFolderSet, BackupList } from '#contract/backups.ts';
import { type BrowsedFolder, FolderDialog } from '#features/folders/index.ts';
import { useSession } from '#features/session/index.ts';
import { backUp } from './back-up.ts';
import type { Said } from './backup-card.tsx';

type Role = 'place' | 'second';

/** The folder that backups go to, and the second one for copies: where, since when, what is wrong, and another one. */
export function BackupPlaces(props: {
  listed: Extract<BackupList, { kind: 'listed' }>;
  isWorking: boolean;
  timeOf(when: string): string;
  onRun(work: () => Promise<Said>): Promise<void>;
}) {
  const { host, texts } = useSession();
  const t = texts.vault.places;
  const { place, copies } = props.listed;
  const [browsing, setBrowsing] = useState<Role | null>(null);

  const choose = async (role: Role) => {
    const choice = await host['backups:chooseFolder']();
    if (choice.kind === 'browse') setBrowsing(role);
    if (choice.kind === 'chosen') set(role, { handle: choice.folder, path: choice.path });
  };
  const set = (role: Role, folder: BrowsedFolder | null) => {
    setBrowsing(null);
    void props.onRun(() => (role === 'place' ? move(folder) : copy(folder)));
  };
  const move = async (folder: BrowsedFolder | null): Promise<Said> => {
    const outcome = await host['backups:moveTo'](folder?.handle ?? null);
    if (outcome.kind === 'same_folder') return { good: false, text: t.sameSecond };
    if (outcome.kind === 'failed') return notSet(outcome);
    // What is in it is of use from the first moment.
    await backUp(host, 'pause');
    return { good: true, text: folder ? t.moved(folder.path) : t.movedBack };
  };
  const copy = async (folder: BrowsedFolder | null): Promise<Said> => {
    const outcome = await host['backups:copyTo'](folder?.handle ?? null);
    if (outcome.kind === 'same_folder') return { good: false, text: t.same };
    if (outcome.kind === 'failed') return notSet(outcome);
    if (folder) await backUp(host, 'pause');
    return { good: true, text: folder ? t.secondSet(folder.path) : t.secondOff };
  };
  const notSet = ({ reason }: Extract<BackupFolderSet, { kind: 'failed' }>) => ({
    good: false,
    text: t.notSet(reason),
  });
  const newest = (when: string | null) => (when === null ? t.nothing : t.newest(props.timeOf(when)));

  return (
    <dl className="b24-backup-places">
      <Place
        name={t.place}
        state={place.failure === null ? 'good' : 'bad'}
        path={place.folder}
        detail={place.failure === null ? newest(place.newest) : t.away(place.failure)}
      >
        <Button variant="secondary" disabled={props.isWorking} onClick={() => void choose('place')}>
          {t.move}
        </Button>
        {place.isMoved && (
          <Button variant="tertiary" disabled={props.isWorking} onClick={() => set('place', null)}>
            {t.moveBack}
          </Button>
        )}
      </Place>
      <Place
        name={t.second}
        state={copies === null ? 'none' : copies.last.kind === 'failed' ? 'bad' : 'good'}
        path={copies?.folder ?? ''}
        detail={secondDetail()}
      >
        <Button variant="secondary" disabled={props.isWorking} onClick={() => void choose('second')}>
          {copies ? t.change : t.choose}
        </Button>
        {copies && (
          <Button variant="tertiary" disabled={props.isWorking} onClick={() => set('second', null)}>
            {t.stop}
          </Button>
        )}
      </Place>
      {browsing && (
        <FolderDialog
          title={browsing === 'place' ? t.moveTitle : t.secondTitle}
          use={t.use}
          none={t.open}
          onChosen={(folder) => set(browsing, folder)}
          onClose={() => setBrowsing(null)}
        />
      )}
    </dl>
  );

  function secondDetail(): string {
    if (copies === null) return t.noSecond;
    if (copies.last.kind === 'failed') return t.secondAway(copies.last.reason);
    return copies.last.kind === 'underway' ? t.underway : newest(copies.newest);
  }
}

const ICONS = { good: CheckmarkCircleIcon, bad: ExclamationmarkTriangleIcon, none: CircleSlashIcon };

function Place(props: { name: string; state: keyof typeof ICONS; path: string; detail: string; children: ReactNode }) {
  const Icon = ICONS[props.state];
  return (
    <div className="b24-backup-place" data-state={props.state}>
      <dt>{props.name}</dt>
      <dd>
        <Icon aria-hidden="true" />
        <p>
          {props.path && <span className="b24-backup-path">{props.path}</span>}
          <span className="b24-backup-detail">{props.detail}</span>
        </p>
        <div className="b24-backup-actions">{props.children}</div>
      </dd>
    </div>
  );
}
