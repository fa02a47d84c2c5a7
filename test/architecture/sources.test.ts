import { describe, expect, it } from 'vitest';
import { lengths, nameViolations } from './file-names.ts';
import { isCode, repositoryFiles, sourceFiles } from './project-files.ts';
import { sourceViolations } from './source-rules.ts';

const code = sourceFiles().filter(isCode);

describe('sources', () => {
  it('break no rule', () => {
    expect(sourceViolations(repositoryFiles())).toEqual([]);
  });

  it('have names that say what is inside', () => {
    expect(nameViolations(code)).toEqual([]);
  });

  it('are short: half of the files at most 80 lines, nearly all at most 300', () => {
    const { median, p95 } = lengths(code.filter(({ path }) => path.startsWith('src-')));
    expect(median).toBeLessThanOrEqual(80);
    expect(p95).toBeLessThanOrEqual(300);
  });
});
