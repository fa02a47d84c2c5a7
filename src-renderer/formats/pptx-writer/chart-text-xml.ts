import { FACE } from './look.ts';

/** How the texts of a part of a chart look. @param size in hundredths of a point */
export function textXml(size: number, colour: string, isBold: boolean): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${isBold ? 1 : 0}">` +
    `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:latin typeface="${FACE}"/></a:defRPr></a:pPr>` +
    '<a:endParaRPr/></a:p></c:txPr>'
  );
}
