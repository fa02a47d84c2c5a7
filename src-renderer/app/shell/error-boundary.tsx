import { Component, type ReactNode } from 'react';
import type { Messages } from '#texts/messages.ts';

type Props = { readonly frame: Messages['frame']; readonly children: ReactNode };

/** A defect in one view must not take the program down: says what is safe and what to do. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { frame } = this.props;
    return (
      <div className="b24-view" role="alert">
        <h1>{frame.failedTitle}</h1>
        <p>{frame.failedBody}</p>
        <button type="button" className="ds-button" onClick={() => location.reload()}>
          {frame.reload}
        </button>
      </div>
    );
  }
}
