import '#ui/styles/base.css';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type Command, CommandMenu } from '#app/shell/command-menu.tsx';
import { TODAY } from '../../support/agder-agreements.ts';
import { ViewSurroundings } from '../../support/view-surroundings.tsx';

function menu(commands: readonly Command[], isComplete: boolean, onClose: () => void) {
  return (
    <ViewSurroundings path="/oversikt" search="" today={TODAY}>
      <CommandMenu open commands={commands} isComplete={isComplete} onClose={onClose} />
    </ViewSurroundings>
  );
}

test('Enter that is pressed before what she looks for is read counts when it is', async () => {
  const [view, agreement, close] = [vi.fn(), vi.fn(), vi.fn()];
  const views: Command[] = [{ id: 'v', label: 'Oversikt', hint: '', run: view }];
  const all: Command[] = [...views, { id: 'a', label: 'Kahoot! EDU, Agder', hint: '', run: agreement }];
  const { rerender } = await render(menu(views, false, close));
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('Kahoot{Enter}');
  expect(close).not.toHaveBeenCalled();
  await rerender(menu(all, true, close));
  await vi.waitFor(() => expect(agreement).toHaveBeenCalledTimes(1));
  expect(close).toHaveBeenCalledTimes(1);
  expect(view).not.toHaveBeenCalled();
});

test('what is typed after that Enter takes it back', async () => {
  const [agreement, close] = [vi.fn(), vi.fn()];
  const { rerender } = await render(menu([], false, close));
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('Kahoot{Enter} EDU');
  await rerender(menu([{ id: 'a', label: 'Kahoot! EDU, Agder', hint: '', run: agreement }], true, close));
  await vi.waitFor(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(1));
  expect(agreement).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(agreement).toHaveBeenCalledTimes(1);
});
