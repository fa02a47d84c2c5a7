import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures } from '#domain/figures/figures.ts';
import { formatsFor } from '#ui/format.ts';
import { asTsv, pressReaderReport } from '../support/counter-fixtures.ts';
import { officeFile, packageFaults } from '../support/office-file.ts';
import { xmlTexts } from '../support/xml-check.ts';
import { expect, test } from './support/app.ts';
import { b24 } from './support/b24.ts';

const nb = formatsFor('nb');

/** The whole job of a county library adviser: central file in, usage in, figures on the screen, attachment out. */
test.describe('from central file to budget attachment', () => {
  let folder: string;
  let central: string;

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'b24-job-'));
    central = join(folder, 'felles.b24.zip');
    b24('sample', '--out', central);
  });
  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the figures on the screen and in the PDF are those of b24 figures', async ({ page, program }) => {
    const figures = JSON.parse(b24('figures', central, '--scope', 'NO-42', '--year', '2024')) as Figures;

    // The central file in.
    await page.getByTestId('file-input').setInputFiles(central);
    await expect(page.getByText('Kontrollert: felles.b24.zip')).toBeVisible();
    await page.getByRole('button', { name: 'Ta inn filen' }).click();
    await expect(page.getByRole('heading', { name: 'Hva landet får igjen for Bibliotek24' })).toBeVisible();
    await expect(page.getByText('Eksempeldata').first()).toBeVisible();

    // The figures of a county and year on the screen.
    await page.getByRole('banner').getByLabel('Fylke').selectOption('NO-42');
    await page.getByRole('banner').getByLabel('År').selectOption('2024');
    const { agreementReduction: reduction, savings } = figures;
    expect(reduction.reduction).not.toBeNull();
    const reductionBlock = page.getByRole('region', { name: 'Avtalereduksjon' });
    await expect(reductionBlock).toContainText(`${nb.percent(reduction.reduction ?? 0)} %`);
    await expect(reductionBlock).toContainText(
      `${nb.number(reduction.before)} → ${nb.number(reduction.after)} avtaler`,
    );
    const savingsBlock = page.getByRole('region', { name: /besparelse/i });
    const saved = nb.money(savings.netOre ?? savings.grossOre ?? 0);
    await expect(savingsBlock).toContainText(saved.value);
    await expect(savingsBlock).toContainText(`gjelder ${savings.included} av ${savings.total} tilknytninger`);

    // A vendor's usage report in.
    const report = join(folder, 'PR.tsv');
    await writeFile(report, asTsv(pressReaderReport()));
    await page.getByRole('link', { name: 'Bruk' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Importer bruksfiler' }).click();
    await (await choosing).setFiles(report);
    const dialog = page.getByRole('dialog', { name: 'Se over PR.tsv' });
    await expect(dialog.getByText('PressReader').first()).toBeVisible();
    await dialog.getByLabel('Fiktiv fylkesbibliotek').selectOption({ label: 'Agder' });
    await expect(dialog.getByText('3 nye tall, 0 endret, 0 som før')).toBeVisible();
    await dialog.getByRole('button', { name: 'Lagre tallene' }).click();
    await expect(page.getByText('PR.tsv er importert. 3 tall er lagret.')).toBeVisible();

    // The attachment out.
    await page.getByRole('link', { name: 'Dokumenter' }).click();
    await expect(page.getByAltText(/Side 1 av/)).toBeVisible();
    for (const format of ['Word', 'PowerPoint']) await page.getByRole('checkbox', { name: format }).check();
    await page.getByRole('button', { name: 'Lagre 3 filer' }).click();
    await expect(page.getByText('3 filer er lagret i')).toBeVisible();
    const fileOf = (name: string) => join(program.home, name);
    const pdf = fileOf('Budsjettvedlegg Agder 2025.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const text = plain(execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }));
    expect(text).toContain('Forslag til vedtak');
    expect(text).toContain(`fra ${reduction.before} til ${reduction.after}`);
    expect(text).toContain('Eksempeldata');
    const word = officeFile(readFileSync(fileOf('Budsjettvedlegg Agder 2025.docx')));
    expect(packageFaults(word)).toEqual([]);
    expect(plain(xmlTexts(word.text('word/document.xml'), 'w:t').join(''))).toContain(
      `fra ${reduction.before} til ${reduction.after}`,
    );
    expect(packageFaults(officeFile(readFileSync(fileOf('Budsjettvedlegg Agder 2025.pptx'))))).toEqual([]);

    // Nothing is put in another file's place unasked.
    await page.getByLabel('Saksnummer').fill('26/01234');
    await expect(page.getByRole('button', { name: 'Lagre 3 filer' })).toBeEnabled();
    await page.getByRole('button', { name: 'Lagre 3 filer' }).click();
    await page.getByRole('button', { name: 'Behold begge' }).click();
    await expect(page.getByRole('button', { name: 'Åpne Budsjettvedlegg Agder 2025 (2).docx' })).toBeVisible();
    expect(readFileSync(pdf).equals(readFileSync(fileOf('Budsjettvedlegg Agder 2025 (2).pdf')))).toBe(false);
    await expect(page.getByRole('button', { name: 'Åpne Budsjettvedlegg Agder 2025.docx' })).toBeVisible();
  });

  test('a damaged or foreign file is refused with what to do next, and nothing changes', async ({ page }) => {
    const damaged = join(folder, 'skadet.b24.zip');
    await writeFile(damaged, readFileSync(central).subarray(0, 5000));
    const foreign = join(folder, 'notat.b24.zip');
    await writeFile(foreign, 'Dette er ikke en sentralfil.');
    for (const file of [damaged, foreign]) {
      await page.getByTestId('file-input').setInputFiles(file);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Filen ble ikke tatt inn');
      await expect(alert).toContainText('Dataene dine er uendret.');
    }
    await expect(page.getByRole('heading', { name: 'Velkommen til Bibliotek24' })).toBeVisible();
  });
});

test.describe('sample data', () => {
  test('are one click away and marked', async ({ page }) => {
    await page.getByRole('button', { name: 'Vis med eksempeldata' }).click();
    await expect(page.getByRole('heading', { name: 'Hva landet får igjen for Bibliotek24' })).toBeVisible();
    await expect(page.getByRole('banner').getByText('Eksempeldata')).toBeVisible();
  });

  test('a saved chart says what it shows, where from, and that the figures are sample data', async ({ page }) => {
    await page.getByRole('button', { name: 'Vis med eksempeldata' }).click();
    await page.getByRole('button', { name: /Valg for diagrammet «Antall avtaler/ }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lagre som SVG' }).click();
    const download = await downloading;
    await expect(page.getByRole('button', { name: 'Lagre som SVG' })).toBeHidden();
    const svg = readFileSync(await download.path(), 'utf8');
    expect(svg).toContain('Antall avtaler falt fra');
    expect(svg).toContain('Kilde:');
    expect(svg).toContain('Eksempeldata');
    expect(svg).not.toContain('var(--');
  });
});

/** pdftotext keeps line breaks and special spaces; sentences are compared without them. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
