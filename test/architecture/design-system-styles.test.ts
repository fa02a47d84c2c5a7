import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../src-renderer/', import.meta.url);

/** Where the styles of a component do not bear its own name. */
const STYLED_BY: Readonly<Record<string, string>> = {
  checkbox: 'input',
  radio: 'input',
  select: 'input',
  textarea: 'input',
  textfield: 'field',
};

/** Components of the design system that the program draws, in the way files are named. */
function drawnComponents(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.tsx')) continue;
    const text = readFileSync(new URL(file, root), 'utf8');
    for (const [, names = ''] of text.matchAll(/import \{([^}]*)\} from '@digdir\/designsystemet-react'/g)) {
      for (const name of names.split(',').map((each) => each.trim())) {
        if (/^[A-Z]\w*$/.test(name)) found.add(name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase());
      }
    }
  }
  return found;
}

test('each component of the design system that is drawn has its styles', () => {
  const base = readFileSync(new URL('ui/styles/base.css', root), 'utf8');
  const drawn = [...drawnComponents()];
  expect(drawn.length).toBeGreaterThan(15);
  expect(drawn.filter((name) => !base.includes(`/designsystemet-css/${STYLED_BY[name] ?? name}.css'`))).toEqual([]);
});
