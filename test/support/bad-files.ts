import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { writeCentralFile } from '#formats/central-file/write-central-file.ts';
import { addResource, pack, packageWith, tableOf } from './central-package.ts';
import { asJson, asTsv, asXlsx, type FixtureReport, workbookOf } from './counter-fixtures.ts';
import { smallCentralFile } from './small-central-file.ts';

export type BadFile = { readonly name: string; readonly bytes: Uint8Array };

const report: FixtureReport = {
  reportId: 'PR',
  release: '5.1',
  months: ['2024-01', '2024-02'],
  monthly: true,
  rows: [{ item: '', platform: 'Avis', dataType: 'Article', metric: 'Total_Item_Requests', counts: [1, 2] }],
};
const central = await writeCentralFile(smallCentralFile());
const [tsv, xlsx, json] = [asTsv(report), asXlsx(report), asJson(report)];

const text = (name: string, content: string): BadFile => ({ name, bytes: strToU8(content) });
const file = (name: string, bytes: Uint8Array): BadFile => ({ name, bytes });
const flipped = (bytes: Uint8Array, every: number) =>
  bytes.map((byte, at) => (at % every === every - 1 ? byte ^ 0x55 : byte));
const cut = (bytes: Uint8Array, part: number) => bytes.slice(0, Math.floor(bytes.length * part));

/** What is no file of ours at all, or is empty of what matters. */
const FOREIGN: readonly BadFile[] = [
  text('tom.csv', ''),
  text('bare-bom.csv', '\ufeff'),
  file('halv-bom.csv', Uint8Array.of(0xef, 0xbb)),
  file('utf-16.csv', Uint8Array.of(0xff, 0xfe, 0x00)),
  file('nuller.csv', new Uint8Array(5000)),
  file(
    'støy.xlsx',
    Uint8Array.from({ length: 20_000 }, (_, at) => (at * 2_654_435_761) >>> 24),
  ),
  text('side.csv', '<!doctype html><html><body><table><tr><td>Metric</td></tr></table><script>alert(1)</script>'),
  text('dokument.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n'),
  text('program.csv', 'MZ\u0090\0\u0003\0\0\0'),
  file('gammel.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600))),
  file('arkiv.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3)),
  file('halvt-tegn.csv', Uint8Array.of(...strToU8('Kommune;Bruk\r\n'), 0xc3)),
  file('surrogat.csv', Uint8Array.of(...strToU8('Kommune;Bruk\r\n'), 0xed, 0xa0, 0x80, 0x3b, 0x31)),
];

/** Text that is hard on whoever reads it. */
const HOSTILE_TEXT: readonly BadFile[] = [
  text('sitat-uten-slutt.csv', `Kommune;Bruk\r\n"${'a;'.repeat(200_000)}`),
  text('en-celle.csv', `Kommune\r\n${'x'.repeat(2_000_000)}`),
  text('mange-kolonner.csv', `${'a;'.repeat(200_000)}\r\n${'1;'.repeat(200_000)}`),
  text('mange-linjer.csv', '\r\n'.repeat(400_000)),
  text('mange-like.csv', `Kommune;Bruk\r\n${'Å;1\r\n'.repeat(60_000)}`),
  text('mellomrom.csv', `Kommune;Bruk\r\nÅ;${' '.repeat(100_000)}1`),
  text(
    'tall-av-biter.csv',
    `Kommune;Bruk\r\nÅ;${'1 '.repeat(50_000)}\r\nB;${'1.'.repeat(50_000)}\r\nC;${'-'.repeat(50_000)}`,
  ),
  text(
    'tall.csv',
    'Kommune;Januar 2024\r\nÅ;1e309\r\nB;-0\r\nC;NaN\r\nD;9007199254740993\r\nE;0x10\r\nF;1,5,5\r\nG;∞\r\n',
  ),
  text('datoer.csv', 'Dato;Bruk\r\n31.02.2024;1\r\n2024-13-01;1\r\n0000-00-00;1\r\n99999999;1\r\n1.1.99999;1\r\n'),
  text('proto.csv', '__proto__;constructor;toString;hasOwnProperty\r\n1;2;3;4\r\n__proto__;x;y;1\r\n'),
  text('formler.csv', 'Kommune;Bruk\r\n=HYPERLINK("http://x");1\r\n@SUM(A1);2\r\n+1;3\r\n\t=1;4\r\n'),
  text('skjulte-tegn.csv', 'Kom\u200bmune;B\u202eruk\r\nÅ\u0000;1\r\n\u2028;2\r\n'),
  text('personer.csv', 'E-post;Fødselsnummer;IP\r\nkari@example.no;01019012345;10.0.0.1\r\n'),
  text('samme-overskrift.csv', 'Bruk;Bruk;Bruk;bruk\r\n1;2;3;4\r\n'),
  text('sep.csv', 'sep=\u0000\r\na\u0000b\r\n'),
];

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

const HOSTILE_JSON: readonly BadFile[] = [
  text('dyp.json', deep('[', ']', 200_000)),
  text('dype-objekt.json', deep('{"a":', '}', 100_000).replace(':}', ':1}')),
  text('halv.json', '{"Report_Header":{"Report_ID":"PR","Release":"5.1"'),
  text('feil-slag.json', '{"Report_Header":[],"Report_Items":"x"}'),
  text(
    'feil-innhold.json',
    '{"Report_Header":{"Report_ID":"PR","Release":"5","Institution_Name":{}},"Report_Items":[1,null,[],{"Performance":{}}]}',
  ),
  text(
    'proto.json',
    '{"__proto__":{"x":1},"Report_Header":{"__proto__":{},"Report_ID":"TR","Release":"5.1"},"Report_Items":[]}',
  ),
  text('unntak.json', '{"Code":3031,"Severity":"Error","Message":"Usage Not Ready for Requested Dates"}'),
  text('null.json', 'null'),
  text('oppsett.json', '{"format":"bibliotek24-mapping","version":1,"columns":"x"}'),
  text(
    'stort-tall.json',
    `{"Report_Header":{"Report_ID":"PR","Release":"5.1"},"Report_Items":[{"Platform":"x","Count":1${'0'.repeat(5000)}}]}`,
  ),
];

const cells = (rows: string) =>
  workbookOf([{ name: 'Ark', xml: `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>` }]);
const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;

const WORKBOOKS: readonly BadFile[] = [
  file('avkuttet.xlsx', cut(xlsx, 0.6)),
  file('ødelagt.xlsx', flipped(xlsx, 97)),
  file('uten-ark.xlsx', workbookOf([])),
  file('ikke-arbeidsbok.xlsx', zipSync({ 'a.txt': strToU8('a') })),
  file(
    'utenfor-felles.xlsx',
    cells('<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c></row>'),
  ),
  file('siste-celle.xlsx', cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  file('feil-celle.xlsx', cells('<row r="x"><c r="ÅÅÅ99999999999"><v>1</v></c><c><v>NaN</v></c></row>')),
  file('enheter.xlsx', cells(`${laughs}<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>`)),
  file(
    'bombe.xlsx',
    zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000), '[Content_Types].xml': strToU8('<Types/>') }),
  ),
  file('uavsluttet.xlsx', cells(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'<t>'.repeat(20_000)}`)),
];

function centralWith(change: (parts: ReturnType<typeof packageWith>) => void): Uint8Array {
  const parts = packageWith();
  change(parts);
  return pack(parts);
}

const CENTRAL: readonly BadFile[] = [
  file('avkuttet.b24.zip', cut(central, 0.5)),
  file('nesten-hel.b24.zip', cut(central, 0.999)),
  file('ødelagt.b24.zip', flipped(central, 211)),
  file('tom.b24.zip', Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18))),
  file('annen.b24.zip', zipSync({ 'datapackage.json': strToU8('{}') })),
  file('dyp.b24.zip', zipSync({ 'datapackage.json': strToU8(deep('[', ']', 100_000)) })),
  file(
    'nyere.b24.zip',
    centralWith(({ root }) => Object.assign(root, { format: 99, minReader: 99 })),
  ),
  file(
    'rot.b24.zip',
    centralWith(({ root }) => Object.assign(root, { fileId: 7, parents: 'x', vector: [] })),
  ),
  file(
    'ut-av-mappen.b24.zip',
    centralWith((parts) => addResource(parts, 'x', '../../ut.csv', 'id\n')),
  ),
  file(
    'bombe.b24.zip',
    centralWith((parts) => addResource(parts, 'bombe', 'bombe.csv', new Uint8Array(60_000_000))),
  ),
  file(
    'feil-verdi.b24.zip',
    pack(packageWith({ population: tableOf('population', { organisation_id: 'NO', year: 1e9 }) })),
  ),
  file('sitat.b24.zip', pack(packageWith({ vendors: 'id,owner,name\n"a,NO,x\n' }))),
];

/** The samples made for this project, where they are; a line says when they are not. */
function samples(): readonly BadFile[] {
  const folder = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));
  if (!existsSync(folder)) {
    console.log('no samples of bad files here: only our own are tried');
    return [];
  }
  return ['bad-csv', 'bad-zip'].flatMap((name) =>
    readdirSync(`${folder}${name}`).map((each) => file(`${name}/${each}`, readFileSync(`${folder}${name}/${each}`))),
  );
}

/** Files that nobody should have to fear, of every kind that comes through a door of the program. */
export const BAD_FILES: readonly BadFile[] = [
  ...FOREIGN,
  ...HOSTILE_TEXT,
  ...HOSTILE_JSON,
  ...WORKBOOKS,
  ...CENTRAL,
  file('avkuttet.tsv', cut(tsv, 0.4)),
  file('ødelagt.tsv', flipped(tsv, 31)),
  file('avkuttet.json', cut(json, 0.7)),
  ...samples(),
];
