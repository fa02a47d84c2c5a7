import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** True where poppler's tools are on the machine; says so in the log where they are not. */
export function hasPoppler(): boolean {
  const found = spawnSync('pdftotext', ['-v']).error === undefined;
  if (!found) console.log('poppler-utils is not on this machine: the PDF is read back by its own bytes only');
  return found;
}

const run = (tool: string, args: readonly string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });

/** The text of a PDF as a reader would copy it, with ordinary spaces and no line breaks. */
export function pdfText(file: string): string {
  return run('pdftotext', ['-enc', 'UTF-8', file, '-']).replace(/[\s\u00a0\u202f\u200b]+/g, ' ');
}

export function pdfStructure(file: string): string {
  return run('pdfinfo', ['-struct-text', file]);
}

export function pdfInfo(file: string): string {
  return run('pdfinfo', [file]);
}

export type PdfFont = { readonly name: string; readonly type: string; readonly embedded: boolean };

export function pdfFonts(file: string): PdfFont[] {
  const [head = '', , ...rows] = run('pdffonts', [file]).trimEnd().split('\n');
  const at = (title: string) => head.indexOf(title);
  return rows.map((row) => ({
    name: row.slice(0, at('type')).trim(),
    type: row.slice(at('type'), at('encoding')).trim(),
    embedded: row.slice(at('emb'), at('sub')).trim() === 'yes',
  }));
}

const JARS = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'jaxb-api', 'javax.activation'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** True where Java and Debian's PDFBox are there (`libpdfbox2-java libactivation-java libjaxb-api-java`). */
export function hasPreflight(): boolean {
  const found = JARS.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).error === undefined;
  if (!found)
    console.log('PDFBox Preflight is not on this machine: the archive check by proxy is left to one that has it');
  return found;
}

/** Codes of what PDFBox Preflight finds against PDF/A-1b. */
export function preflightCodes(file: string, folder: string): string[] {
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
