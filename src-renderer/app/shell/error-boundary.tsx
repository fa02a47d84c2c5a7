import { Component, type ReactNode } from 'react';
import { type Language, MESSAGES } from '#texts/messages.ts';

/** A defect in one view must not take the program down: says what is safe and what to do. */
export class ErrorBoundary extends Component<{ language: Language; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { frame } = MESSAGES[this.props.language];
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
