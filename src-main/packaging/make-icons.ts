import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { icnsFile } from './icns.ts';
import { icoFile, type Picture } from './ico.ts';

/** `npm run icons`: every picture of the icon set out of the drawings in `resources/icons`. Their results are kept there too. */
const folder = new URL('../../resources/icons/', import.meta.url);
const drawing = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
const MAC_SIZES = [32, 64, 128, 256, 512, 1024];
/** Below this the book is a smudge: only the number is left. */
const FULL_DRAWING_FROM = 40;
/** Apple's grid: the shape fills 824 of 1024, ours 960. */
const MAC_SCALE = 824 / 960;

const browser = await chromium.launch({
  executablePath: process.env.B24_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const program = (size: number) => draw(browser, drawing(size < FULL_DRAWING_FROM ? 'small.svg' : 'icon.svg'), size);
const mac = (size: number) => draw(browser, drawing('icon.svg'), size, MAC_SCALE);
const file = (size: number) => draw(browser, drawing('file.svg'), size);

mkdirSync(new URL('png/', folder), { recursive: true });
for (const size of LINUX_SIZES) write(`png/${size}x${size}.png`, (await program(size)).png);
write('icon.ico', icoFile(await inTurn(WINDOWS_SIZES, program)));
write('file.ico', icoFile(await inTurn(WINDOWS_SIZES, file)));
write('icon.icns', icnsFile(await inTurn(MAC_SIZES, mac)));
write('file.icns', icnsFile(await inTurn(MAC_SIZES, file)));
writeFileSync(new URL('../public/favicon.svg', folder), drawing('small.svg'));
await browser.close();

/** Drawn by the browser that the tests run in, on nothing; `scale` leaves a border around. */
async function draw(within: Browser, svg: string, size: number, scale = 1): Promise<Picture> {
  const page = await within.newPage({ viewport: { width: size, height: size } });
  const drawn = await page.evaluate(
    async ({ source, pixels, part }) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(pixels, pixels);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      const side = pixels * part;
      context.drawImage(image, (pixels - side) / 2, (pixels - side) / 2, side, side);
      const png = await (await canvas.convertToBlob({ type: 'image/png' })).bytes();
      return { rgba: [...context.getImageData(0, 0, pixels, pixels).data], png: [...png] };
    },
    {
      source: svg.replace('<svg ', `<svg width="${size * scale}" height="${size * scale}" `),
      pixels: size,
      part: scale,
    },
  );
  await page.close();
  return { size, rgba: Uint8Array.from(drawn.rgba), png: Uint8Array.from(drawn.png) };
}

async function inTurn(sizes: readonly number[], make: (size: number) => Promise<Picture>): Promise<Picture[]> {
  const made: Picture[] = [];
  for (const size of sizes) made.push(await make(size));
  return made;
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(name, folder), bytes);
  console.log(`${fileURLToPath(new URL(name, folder))} ${bytes.length}`);
}
