import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { useSync } from '#features/central/index.ts';
import { useViewPath, ViewLink } from '#features/navigation/index.ts';
import { useSession } from '#features/session/index.ts';
import { VIEWS, type View, viewAt } from '../views.ts';

/**
 * One level of navigation, icons with words; the search part of the address (county, year) is kept. In a narrow window, as at
 * 400 % zoom, it is behind a button that says where one is.
 */
export function Rail(props: { version: string }) {
  const { texts } = useSession();
  const location = useViewPath();
  // The place where it was opened: going anywhere, by whatever way, closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === location;
  const menu = useRef<HTMLButtonElement>(null);
  const close = () => setOpenAt(null);
  const current = viewAt(location);
  return (
    <nav
      className="b24-rail"
      aria-label={texts.frame.navigation}
      data-open={open || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        close();
        menu.current?.focus();
      }}
    >
      <button
        ref={menu}
        type="button"
        className="b24-rail-menu"
        aria-expanded={open}
        onClick={() => setOpenAt(open ? null : location)}
      >
        {open ? <XMarkIcon aria-hidden="true" /> : <MenuHamburgerIcon aria-hidden="true" />}
        {texts.frame.menu}
        {current && <span>{texts.frame[current.text]}</span>}
      </button>
      <div className="b24-brand">
        <span className="b24-brand-mark" aria-hidden="true">
          24
        </span>
        {texts.common.programName}
      </div>
      <ul>
        {VIEWS.filter((view) => !view.secondary).map((view) => (
          <RailItem key={view.name} view={view} onGo={close} />
        ))}
      </ul>
      <ul className="b24-rail-secondary">
        {VIEWS.filter((view) => view.secondary).map((view) => (
          <RailItem key={view.name} view={view} onGo={close} />
        ))}
      </ul>
      <p className="b24-rail-foot b24-source">{texts.frame.version(props.version)}</p>
    </nav>
  );
}

/** Conflicts that wait for a decision; the status in the top bar says the same in words. */
function ToDecide() {
  const conflicts = useSync().state.summary?.conflicts ?? 0;
  if (conflicts === 0) return null;
  return (
    <span className="b24-rail-count" aria-hidden="true">
      {conflicts}
    </span>
  );
}

function RailItem({ view, onGo }: { view: View; onGo(): void }) {
  const { texts } = useSession();
  const location = useViewPath();
  const current = viewAt(location) === view;
  const Icon = view.icon;
  return (
    <li>
      <ViewLink view={view.name} className="b24-rail-link" aria-current={current ? 'page' : undefined} onGo={onGo}>
        <Icon aria-hidden="true" />
        {texts.frame[view.text]}
        {view.name === 'sentralfil' && <ToDecide />}
      </ViewLink>
    </li>
  );
}
