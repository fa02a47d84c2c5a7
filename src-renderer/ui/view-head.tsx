import type { ReactNode } from 'react';
import './view.css';

/** What a view shows and for whom, with its actions at the right; at most one of them primary. */
export function ViewHead(props: { title: string; subtitle: ReactNode; children?: ReactNode }) {
  return (
    <div className="b24-view-head">
      <div>
        <h1>{props.title}</h1>
        <p className="b24-soft b24-small">{props.subtitle}</p>
      </div>
      {props.children && <div className="b24-view-actions">{props.children}</div>}
    </div>
  );
}
