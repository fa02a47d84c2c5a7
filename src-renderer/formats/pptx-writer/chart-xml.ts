import { columnLetters } from '#domain/counter/grid.ts';
import { escapeXml } from '../xlsx-writer/xml-text.ts';
import { axesXml } from './axes-xml.ts';
import { textXml } from './chart-text-xml.ts';
import { INK } from './look.ts';
import type { ChartSeries, Fill, NativeChart } from './native-chart.ts';

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const CHART_SHEET = 'Sheet1';
const GAP = { bar: 45, column: 55 } as const;
/** Of labels, in hundredths of a point: readable from the back row. */
const LABEL_SIZE = 1800;
/** Share of the whole height that a number takes. */
const HOLDS_LABEL = 0.08;

/**
 * A chart part. The library's own gives up on order and kinds that the standard asks for, and knows no hatches; its numbers are
 * in the embedded workbook all the same, where people edit them. Source: ECMA-376 part 1, 21.2.
 * @param language `nb-NO`
 */
export function chartXml(chart: NativeChart, language: string): string {
  const { direction, grouping, series, hasLegend } = chart;
  const seen = series.map((each, i) => ({ each, i }));
  const bars = seen.filter(({ each }) => !each.isUnseen);
  const lines = seen.filter(({ each }) => each.isUnseen);
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const barChart =
    `<c:barChart><c:barDir val="${direction === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>` +
    bars.map(({ each, i }) => barSeries(chart, each, i)).join('') +
    `<c:gapWidth val="${GAP[direction]}"/>${grouping === 'stacked' ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`;
  const lineChart =
    lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines
          .map(({ each, i }) => unseenLine(chart, each, i))
          .join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  const hidden = lines.map(({ i }) => `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`).join('');
  const legend = `<c:legend><c:legendPos val="t"/>${hidden}<c:overlay val="0"/>${textXml(1600, INK, false)}</c:legend>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${SPACES}>` +
    `<c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${barChart}${lineChart}${axesXml(chart)}</c:plotArea>` +
    `${hasLegend ? legend : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

function barSeries(chart: NativeChart, series: ChartSeries, i: number): string {
  const points = [...(series.points ?? [])].map(
    ([point, fill]) =>
      `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${fillXml(fill)}</c:dPt>`,
  );
  const place = series.labels.place === 'outside' ? 'outEnd' : 'ctr';
  return (
    `<c:ser>${names(series, i)}${fillXml(series.fill)}<c:invertIfNegative val="0"/>${points.join('')}` +
    `${labelsXml(chart, series, place)}${data(chart, series, i)}</c:ser>`
  );
}

function unseenLine(chart: NativeChart, series: ChartSeries, i: number): string {
  return (
    `<c:ser>${names(series, i)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>` +
    `${labelsXml(chart, series, 't')}${data(chart, series, i)}<c:smooth val="0"/></c:ser>`
  );
}

function names({ name }: ChartSeries, i: number): string {
  const cell = `${CHART_SHEET}!$${columnLetters(i + 1)}$1`;
  return (
    `<c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/>` +
    `<c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
  );
}

function data({ categories, format }: NativeChart, { values }: ChartSeries, i: number): string {
  const last = categories.length + 1;
  const cells = (column: number) => `${CHART_SHEET}!$${columnLetters(column)}$2:$${columnLetters(column)}$${last}`;
  const point = (at: number, text: string | number) => `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`;
  const count = `<c:ptCount val="${categories.length}"/>`;
  const known = values.flatMap((value, at) => (value === null ? [] : [point(at, value)]));
  return (
    `<c:cat><c:strRef><c:f>${cells(0)}</c:f><c:strCache>${count}` +
    `${categories.map((text, at) => point(at, escapeXml(text))).join('')}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${cells(i + 1)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `${count}${known.join('')}</c:numCache></c:numRef></c:val>`
  );
}

const shows = (what: string, on: boolean) => `<c:${what} val="${on ? 1 : 0}"/>`;
const SHOWS_NOTHING_ELSE = ['showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
  .map((what) => shows(what, false))
  .join('');

/** The numbers of a series: a paper of their own on hatched parts, and none in parts too low to hold them. */
function labelsXml(chart: NativeChart, series: ChartSeries, position: string): string {
  const { place, colour } = series.labels;
  const isShown = place !== 'none';
  const paper = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>';
  const look = (ground: string, ink: string) =>
    `<c:numFmt formatCode="${escapeXml(chart.format)}" sourceLinked="0"/>${ground}${textXml(LABEL_SIZE, ink, true)}` +
    `<c:dLblPos val="${position}"/>${shows('showLegendKey', false)}${shows('showVal', true)}${SHOWS_NOTHING_ELSE}`;
  const own = series.values.flatMap((value, at) => {
    if (place !== 'inside' || value === null) return [];
    const idx = `<c:idx val="${at}"/>`;
    if (Math.abs(value) < HOLDS_LABEL * greatest(chart)) return [`<c:dLbl>${idx}<c:delete val="1"/></c:dLbl>`];
    return series.points?.get(at)?.kind === 'hatch' ? [`<c:dLbl>${idx}${look(paper, INK)}</c:dLbl>`] : [];
  });
  const common = isShown
    ? look('<c:spPr><a:noFill/></c:spPr>', colour)
    : `${shows('showLegendKey', false)}${shows('showVal', false)}${SHOWS_NOTHING_ELSE}`;
  return `<c:dLbls>${own.join('')}${common}</c:dLbls>`;
}

function greatest({ series }: NativeChart): number {
  return Math.max(...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));
}

function fillXml(fill: Fill): string {
  const colour = (hex: string) => `<a:srgbClr val="${hex}"/>`;
  const outline = (hex: string) => `<a:ln w="19050"><a:solidFill>${colour(hex)}</a:solidFill></a:ln>`;
  switch (fill.kind) {
    case 'solid':
      return `<c:spPr><a:solidFill>${colour(fill.colour)}</a:solidFill></c:spPr>`;
    case 'tint':
      return `<c:spPr><a:solidFill>${colour(fill.ground)}</a:solidFill>${outline(fill.outline)}</c:spPr>`;
    case 'hatch':
      return (
        `<c:spPr><a:pattFill prst="wdUpDiag"><a:fgClr>${colour(fill.line)}</a:fgClr><a:bgClr>${colour(fill.ground)}</a:bgClr>` +
        `</a:pattFill>${outline(fill.outline)}</c:spPr>`
      );
  }
}
