import '#ui/styles/base.css';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useKeptFocus } from '#app/shell/use-kept-focus.ts';
import { useModal } from '#ui/use-modal.ts';

/** A list whose lines go when they are done, and a dialog that takes its own opener away. */
function Program() {
  useKeptFocus();
  const [lines, setLines] = useState(['a', 'b']);
  const [step, setStep] = useState<'before' | 'asked' | 'done'>('before');
  return (
    <main>
      <section aria-label="Liste">
        {lines.map((line) => (
          <button key={line} type="button" onClick={() => setLines(lines.filter((each) => each !== line))}>
            Ferdig {line}
          </button>
        ))}
        <button type="button">Etter listen</button>
      </section>
      <section aria-label="Spørsmål">
        {step !== 'done' && (
          <button type="button" onClick={() => setStep('asked')}>
            Spør
          </button>
        )}
        {step === 'asked' && <Asked onDone={() => setStep('done')} />}
        <p>Noe å lese</p>
        <Working />
        <button type="button">Etter spørsmålet</button>
      </section>
    </main>
  );
}

/** Rests while it works. */
function Working() {
  const [working, setWorking] = useState(false);
  const work = () => {
    setWorking(true);
    setTimeout(() => setWorking(false), 300);
  };
  return (
    <button type="button" disabled={working} onClick={work}>
      Arbeid
    </button>
  );
}

function Asked({ onDone }: { onDone(): void }) {
  return (
    <dialog ref={useModal()}>
      <button type="button" onClick={onDone}>
        Ja
      </button>
    </dialog>
  );
}

const button = (name: string) => page.getByRole('button', { name });
const region = (name: string) => page.getByRole('region', { name });

test('where a button is gone, the focus is on what it stood in, and Tab goes on from there', async () => {
  await render(<Program />);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(region('Liste')).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(button('Ferdig b')).toHaveFocus();
  await expect.element(region('Liste')).not.toHaveAttribute('tabindex');
});

test('a dialog whose opener is gone gives the focus to what they stood in', async () => {
  await render(<Program />);
  button('Spør').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Ja')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(region('Spørsmål')).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(button('Arbeid')).toHaveFocus();
});

test('a button that rests while it works has the focus again when it is done', async () => {
  await render(<Program />);
  button('Arbeid').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(region('Spørsmål')).toHaveFocus();
  await expect.element(button('Arbeid')).toHaveFocus();
});

test('who has gone on meanwhile stays where she is', async () => {
  await render(<Program />);
  button('Arbeid').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Arbeid')).toBeDisabled();
  button('Etter listen').element().focus();
  await expect.element(button('Arbeid')).toBeEnabled();
  await expect.element(button('Etter listen')).toHaveFocus();
});

test('whoever clicks beside everything wants no focus', async () => {
  await render(<Program />);
  button('Ferdig a').element().focus();
  await page.getByText('Noe å lese').click();
  await expect.poll(() => document.activeElement).toBe(document.body);
  button('Ferdig a').element().remove();
  await new Promise((done) => setTimeout(done, 50));
  expect(document.activeElement).toBe(document.body);
});
