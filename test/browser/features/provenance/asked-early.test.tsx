import '#ui/styles/base.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { useOrigin } from '#features/provenance/index.ts';
import { agderFile, TODAY } from '../../../support/agder-agreements.ts';
import { ViewSurroundings } from '../../../support/view-surroundings.tsx';

const clickAtOnce = (button: HTMLButtonElement | null) => button?.click();

/** A view whose number is clicked at once, before what the names are read from has answered. */
function AskedAtOnce() {
  const { show, dialog } = useOrigin();
  const ask = () => show(({ names }) => ({ title: 'Tjenester', value: `${names.service.size > 0}` }));
  return (
    <>
      <button type="button" ref={clickAtOnce} onClick={ask}>
        1
      </button>
      {dialog}
    </>
  );
}

test('a number that is asked about before the names are read is answered when they are', async () => {
  await replaceDataset(database, agderFile(), { fileName: null, readAt: null, sample: true });
  await render(
    <ViewSurroundings path="/avtaler" search="fylke=NO-42&ar=2024" today={TODAY}>
      <AskedAtOnce />
    </ViewSurroundings>,
  );
  await expect.element(page.getByRole('dialog', { name: 'Hvor tallet kommer fra' })).toMatchTextContent('true');
});
