import type { ReactNode } from 'react';
import { useTexts } from '#features/session/index.ts';
import './vault.css';

/** A page in place of the program: what has happened, and the way on. */
export function WholePage({ title, children }: { title: string; children: ReactNode }) {
  const { common } = useTexts();
  return (
    <main className="b24-lost">
      <p className="b24-lost-brand">
        <span aria-hidden="true">24</span>
        {common.programName}
      </p>
      <div className="b24-card b24-lost-card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
