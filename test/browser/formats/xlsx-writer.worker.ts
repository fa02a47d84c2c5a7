import { writeWorkbook } from '#formats/xlsx-writer/write-workbook.ts';
import { EXAMPLE } from '../../support/workbook-example.ts';

addEventListener('message', async () => postMessage(await writeWorkbook(EXAMPLE)));
