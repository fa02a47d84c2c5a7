import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler) console.log('poppler-utils is not on this machine: PDFs are checked by their own bytes only');

const run = (tool: string, args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });

/** The text of a PDF as a reader would copy it, on one line with ordinary spaces; null without poppler. */
export function pdfText(file: string, page?: number): string | null {
  if (!hasPoppler) return null;
  const of = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return run('pdftotext', ['-enc', 'UTF-8', ...of, file, '-']).replace(/[\s\u00a0\u202f\u200b]+/g, ' ');
}

/** The tags of a PDF with the text in them, as an outline; null without poppler. */
export function pdfStructure(file: string): string | null {
  return hasPoppler ? run('pdfinfo', ['-struct-text', file]) : null;
}

export type PdfFont = { readonly name: string; readonly type: string; readonly embedded: boolean };

/** The fonts of a PDF, without the letters that mark a subset; null without poppler. */
export function pdfFonts(file: string): PdfFont[] | null {
  if (!hasPoppler) return null;
  const [head = '', , ...rows] = run('pdffonts', [file]).trimEnd().split('\n');
  const at = (title: string) => head.indexOf(title);
  return rows.map((row) => ({
    name: row
      .slice(0, at('type'))
      .trim()
      .replace(/^[A-Z]+\+/, ''),
    type: row.slice(at('type'), at('encoding')).trim(),
    embedded: row.slice(at('emb'), at('sub')).trim() === 'yes',
  }));
}

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

const hasPreflight = JARS.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).error === undefined;
if (!hasPreflight) console.log('PDFBox Preflight is not on this machine: the archive check by proxy is left out');

/**
 * Codes of what PDFBox Preflight finds against PDF/A-1b; null without Java and Debian's `libpdfbox2-java`,
 * `libactivation-java` and `libjaxb-api-java`.
 */
export function preflightCodes(file: string, folder: string): string[] | null {
  if (!hasPreflight) return null;
  const source = join(folder, 'Preflight.java');
  writeFileSync(source, PREFLIGHT);
  return run('java', ['-cp', JARS.join(':'), source, file])
    .trim()
    .split('\n')
    .filter(Boolean);
}

const PREFLIGHT = `
import org.apache.pdfbox.preflight.*;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import java.util.TreeSet;

public class Preflight {
  public static void main(String[] arguments) throws Exception {
    PreflightParser parser = new PreflightParser(arguments[0]);
    ValidationResult result;
    try {
      parser.parse();
      PreflightDocument document = parser.getPreflightDocument();
      document.validate();
      result = document.getResult();
      document.close();
    } catch (SyntaxValidationException error) {
      result = error.getResult();
    }
    TreeSet<String> codes = new TreeSet<>();
    for (ValidationResult.ValidationError error : result.getErrorsList()) codes.add(error.getErrorCode());
    for (String code : codes) System.out.println(code);
  }
}
`;
