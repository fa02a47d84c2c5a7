import { Dialog } from '@digdir/designsystemet-react';
import { useSession } from '#features/session/index.ts';
import type { FaultKind } from '#texts/nb/sync-faults.ts';
import { useModal } from '#ui/use-modal.ts';
import { textOfFault } from './fault-text.ts';

/** In the order they are met. */
const FAULTS: readonly FaultKind[] = [
  'absent',
  'denied',
  'busy',
  'locked',
  'readOnly',
  'full',
  'damaged',
  'notCentral',
  'otherFile',
  'older',
  'newerFormat',
  'massLoss',
];

/** "What does the status mean?": every status and fault, and what to do. */
export function StatusHelp({ onClose }: { onClose(): void }) {
  const { texts } = useSession();
  const t = texts.syncFaults;
  const dialog = useModal();
  const params = { who: texts.sync.unknownPc, since: '', waiting: '', version: '2' };
  return (
    <Dialog
      ref={dialog}
      className="b24-status-help"
      aria-label={t.help.title}
      closeButton={texts.common.close}
      closedby="any"
      onClose={onClose}
    >
      <h2 className="b24-panel-title">{t.help.title}</h2>
      <p>{t.help.intro}</p>
      <h3>{t.help.statesTitle}</h3>
      <dl>
        {t.help.states.map(([name, meaning]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.help.faultsTitle}</h3>
      <dl>
        {FAULTS.map((kind) => {
          const { title, next } = textOfFault(kind, t, params);
          return (
            <div key={kind}>
              <dt>{title}</dt>
              <dd>{next}</dd>
            </div>
          );
        })}
      </dl>
    </Dialog>
  );
}
