import '#ui/styles/base.css';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Router } from 'wouter';
import { linkAddress, useAddress } from '#app/hash-location.ts';
import { CommandMenu } from '#app/shell/command-menu.tsx';
import { useCommands } from '#app/shell/use-commands.ts';
import type { HostApi } from '#contract/host-api.ts';
import { replaceDataset } from '#data/dataset-store.ts';
import { database } from '#data/working-copy.ts';
import { AgreementsView } from '#features/agreements/index.ts';
import { DatasetProvider } from '#features/dataset/index.ts';
import { NavigationProvider, PlaceLink, useViewPath } from '#features/navigation/index.ts';
import { SessionProvider } from '#features/session/index.ts';
import { agderFile, agreementId, TODAY } from '../../../support/agder-agreements.ts';

const host = new Proxy({} as HostApi, {
  get: (_, channel) => async () => (channel === 'storedDocuments:list' ? { kind: 'listed', documents: [] } : undefined),
});

/** Search, two views and a link, in the program's own addresses. */
function Program() {
  const [searching, setSearching] = useState(false);
  const search = useCommands(searching);
  const path = useViewPath();
  return (
    <main style={{ height: 720 }}>
      <button type="button" onClick={() => setSearching(true)}>
        Søk
      </button>
      <PlaceLink to={{ view: 'avtaler', avtale: agreementId('Bergens Tidende arkiv') }}>Bergens Tidende</PlaceLink>
      {path === '/avtaler' && <AgreementsView />}
      <CommandMenu open={searching} {...search} onClose={() => setSearching(false)} />
    </main>
  );
}

async function start(address: string) {
  history.replaceState(null, '', address);
  await render(
    <Router hook={useAddress} hrefs={linkAddress}>
      <SessionProvider host={host} language="nb">
        <DatasetProvider today={TODAY} loadSample={false}>
          <NavigationProvider>
            <Program />
          </NavigationProvider>
        </DatasetProvider>
      </SessionProvider>
    </Router>,
  );
}

async function goTo(words: string) {
  await page.getByRole('button', { name: 'Søk', exact: true }).click();
  await expect.element(page.getByRole('combobox', { name: 'Søk og kommandoer' })).toHaveFocus();
  await userEvent.keyboard(`${words}{Enter}`);
}

const WAIT = { timeout: 10_000 };
const address = () => location.search + location.hash;
const details = (service: string) => page.getByRole('complementary', { name: `Detaljer om ${service}` });
const own = location.href;

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1366, 768);
  await replaceDataset(database, agderFile(), { fileName: null, readAt: null, sample: true });
});

afterEach(() => history.replaceState(null, '', own));

describe('an agreement that is sought', () => {
  test.each([
    ['the county’s own', 'Kahoot! EDU'],
    ['a library’s', 'Agderposten arkiv'],
    ['a national one', 'Naxos Music Library'],
  ])('%s is shown in the county and year that are chosen', async (_, service) => {
    await start('?fylke=NO-42&ar=2024#/oversikt');
    await goTo(service);
    await expect.element(details(service), WAIT).toHaveFocus();
    expect(address()).toBe(`?fylke=NO-42&ar=2024&avtale=${agreementId(service)}#/avtaler`);
    expect(page.getByText(/er byttet til/).elements()).toHaveLength(0);
  });

  test('of another county moves there, says so at once, and leads back', async () => {
    await start('?fylke=NO-42&ar=2024#/oversikt');
    await goTo('Bergens');
    await expect
      .element(page.getByText('Fylket er byttet til Vestland, der avtalen om Bergens Tidende arkiv gjelder.'), WAIT)
      .toBeVisible();
    await expect.element(details('Bergens Tidende arkiv'), WAIT).toBeVisible();
    expect(address()).toBe(`?fylke=NO-46&ar=2024&avtale=${agreementId('Bergens Tidende arkiv')}#/avtaler`);
    await page.getByRole('button', { name: 'Tilbake til Agder, 2024' }).click();
    await expect.poll(address).toBe('?fylke=NO-42&ar=2024#/oversikt');
    await expect.element(page.getByText(/er byttet til/)).not.toBeInTheDocument();
  });

  test('of another time moves to the year nearest', async () => {
    await start('?fylke=NO-42&ar=2024#/avtaler');
    await goTo('Gamle Atekst');
    await expect
      .element(page.getByText('Året er byttet til 2022: avtalen om Gamle Atekst gjelder ikke i 2024.'), WAIT)
      .toBeVisible();
    expect(address()).toBe(`?fylke=NO-42&ar=2022&avtale=${agreementId('Gamle Atekst')}#/avtaler`);
  });

  test('stays in the year where every year is shown', async () => {
    localStorage.setItem('b24.agreements.allYears', 'true');
    await start('?fylke=NO-42&ar=2024#/avtaler');
    await goTo('Gamle Atekst');
    await expect.element(details('Gamle Atekst'), WAIT).toBeVisible();
    expect(address()).toContain('ar=2024');
  });
});

test('Back and Forward go through the move in one step', async () => {
  await start('?fylke=NO-42&ar=2024&fane=frister#/avtaler');
  await page.getByRole('link', { name: 'Bergens Tidende' }).click();
  const there = `?fylke=NO-46&ar=2024&avtale=${agreementId('Bergens Tidende arkiv')}#/avtaler`;
  await expect.poll(address, WAIT).toBe(there);
  history.back();
  await expect.poll(address, WAIT).toBe('?fylke=NO-42&ar=2024&fane=frister#/avtaler');
  await expect.element(page.getByRole('tab', { name: /Frister/ })).toHaveAttribute('aria-selected', 'true');
  history.forward();
  await expect.poll(address, WAIT).toBe(there);
  await expect.element(details('Bergens Tidende arkiv'), WAIT).toBeVisible();
});

test('Escape closes what is told of the agreement, and the focus is in the table', async () => {
  await start('?fylke=NO-42&ar=2024#/oversikt');
  await goTo('Naxos');
  await expect.element(details('Naxos Music Library'), WAIT).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement?.closest('table')).not.toBeNull();
});

test('a library that is sought chooses its county, and says so', async () => {
  await start('?fylke=NO-42&ar=2024#/avtaler');
  await goTo('Bergen');
  await userEvent.keyboard('{Escape}');
  await goTo('Arendal');
  await expect.element(page.getByText('Agder er valgt: Arendal ligger der.')).toBeVisible();
});
