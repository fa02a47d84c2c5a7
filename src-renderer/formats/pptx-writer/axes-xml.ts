import { escapeXml } from '../xlsx-writer/xml-text.ts';
import { textXml } from './chart-text-xml.ts';
import { INK, RULE, SOFT } from './look.ts';
import type { NativeChart } from './native-chart.ts';

const CATEGORY_SIZE = 1600;
const VALUE_SIZE = 1400;

/** The two axes, categories as 1 and values as 2. Columns and bars stand on zero, whatever the program would choose. */
export function axesXml(chart: NativeChart): string {
  const isBar = chart.direction === 'bar';
  const isNegative = chart.series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  const categories =
    // Bars are drawn from below: the first is to stand on top.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}` +
    `<c:tickLblPos val="low"/>${lineXml(INK, 19050)}${textXml(CATEGORY_SIZE, INK, false)}` +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    '<c:noMultiLvlLbl val="1"/></c:catAx>';
  const values =
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${isNegative ? '' : '<c:min val="0"/>'}</c:scaling>` +
    `<c:delete val="${chart.step === null ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>` +
    (chart.step === null ? '' : `<c:majorGridlines>${lineXml(RULE, 9525)}</c:majorGridlines>`) +
    `<c:numFmt formatCode="${escapeXml(axisFormat(chart))}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(VALUE_SIZE, SOFT, false)}` +
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>' +
    `${chart.step === null ? '' : `<c:majorUnit val="${chart.step}"/>`}</c:valAx>`;
  return categories + values;
}

/** As few decimals as the steps have. */
function axisFormat({ step, format }: NativeChart): string {
  if (step === null || !format.startsWith('0.')) return format;
  return Number.isInteger(step) ? '0' : Number.isInteger(step * 10) ? '0.0' : '0.00';
}

/** @param width in EMU: 12 700 a point */
function lineXml(colour: string, width: number): string {
  return `<c:spPr><a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
}
