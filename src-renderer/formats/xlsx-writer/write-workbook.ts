import { encodeUtf8 } from '../csv/utf8.ts';
import { type FileProperties, propertiesXml } from '../office/properties-xml.ts';
import { writeZip } from '../zip/write-zip.ts';
import { safeSheetNames } from './sheet-names.ts';
import { headingRowOf, sheetXml } from './sheet-xml.ts';
import { Styles } from './styles.ts';
import type { WorkbookSheet } from './workbook.ts';
import { escapeXml } from './xml-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org/';
const RELATIONS = `${FORMATS}officeDocument/2006/relationships`;
const PACKAGE_RELATIONS = `${FORMATS}package/2006/relationships`;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An XLSX workbook: the same sheets give the same bytes, in a worker as in Node. Source: ECMA-376 part 1 (SpreadsheetML).
 * @throws TypeError or RangeError for a value that is not of its column's type, a row of another length than the columns,
 * or more than a sheet holds: defects of whoever asks
 */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  properties?: FileProperties,
): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('a workbook has at least one sheet');
  const names = safeSheetNames(sheets.map(({ name }) => name));
  const styles = new Styles();
  const sheetFiles = sheets.map((sheet, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    text: sheetXml(sheet, styles, i === 0),
  }));
  const files = [
    { name: '[Content_Types].xml', text: contentTypes(sheets.length, properties !== undefined) },
    { name: '_rels/.rels', text: packageRelations(properties !== undefined) },
    ...(properties ? [{ name: 'docProps/core.xml', text: propertiesXml(properties) }] : []),
    { name: 'xl/workbook.xml', text: workbookXml(names, sheets.map(headingRowOf)) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    // After the sheets, whose cells say which styles there are.
    { name: 'xl/styles.xml', text: styles.xml() },
    ...sheetFiles,
  ];
  return writeZip(files.map(({ name, text }) => ({ name, bytes: encodeUtf8(text) })));
}

function contentTypes(sheets: number, hasProperties: boolean): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  return (
    `${HEAD}<Types xmlns="${FORMATS}package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook', 'sheet.main') +
    override('styles', 'styles') +
    Array.from({ length: sheets }, (_, i) => override(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
    (hasProperties ? `<Override PartName="/docProps/core.xml" ContentType="${PROPERTIES_TYPE}"/>` : '') +
    '</Types>'
  );
}

function packageRelations(hasProperties: boolean): string {
  const document = [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'] as const;
  const properties = [`${PACKAGE_RELATIONS}/metadata/core-properties`, 'docProps/core.xml'] as const;
  return relationsXml(hasProperties ? [document, properties] : [document]);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  return relationsXml(targets.map(([type, target]) => [`${RELATIONS}/${type}`, target] as const));
}

function relationsXml(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${list.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[], headingRows: readonly number[]): string {
  const sheets = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const printed = names.map((name, i) => {
    const row = headingRows[i] ?? 1;
    const quoted = escapeXml(`'${name.replaceAll("'", "''")}'!$${row}:$${row}`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}</definedName>`;
  });
  return (
    `${HEAD}<workbook xmlns="${FORMATS}spreadsheetml/2006/main" xmlns:r="${RELATIONS}">` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>` +
    `<definedNames>${printed.join('')}</definedNames></workbook>`
  );
}
