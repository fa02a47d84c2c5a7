import type { Messages } from '../messages.ts';

/** Help in the program: the guide and the keys. */
export const help: Messages['help'] = {
  title: 'Help',
  subtitle: 'The user guide and the accessibility statement (in Norwegian), and every shortcut.',
  search: 'Search the guide',
  contents: 'Contents',
  nothing: 'Nothing found. Try a shorter word.',
  found: (count) => (count === 1 ? '1 part has the words' : `${count} parts have the words`),
  shortcutsTitle: 'Keyboard shortcuts',
  shortcuts: [
    {
      where: 'Everywhere',
      keys: [
        ['Ctrl K', 'search, go to, do'],
        ['?', 'this list'],
        ['Ctrl Z', 'undo the last change'],
        ['Ctrl Y', 'redo'],
        ['Esc', 'close what is open'],
        ['Tab', 'next field or button'],
      ],
    },
    {
      where: 'Tables',
      keys: [
        ['Arrows', 'move from cell to cell'],
        ['Home, End', 'first and last column'],
        ['Ctrl arrow', 'first and last row'],
        ['Enter', 'open or edit'],
        ['Space', 'select the row'],
        ['Ctrl A', 'select all'],
        ['Ctrl C', 'copy to Excel'],
        ['Delete', 'delete the selected'],
      ],
    },
    {
      where: 'Joining',
      keys: [
        ['Y, N, O', 'yes, no and open for what is selected'],
        ['Space', 'change the answer'],
        ['Shift arrow', 'select several'],
        ['Enter', 'price, months, the county’s share and billing'],
        ['Figure', 'begin the price'],
        ['Ctrl V', 'paste answers from Excel'],
        ['↑ to the heading, Enter', 'the offer, and an answer for all that are open'],
      ],
    },
    {
      where: 'Charts',
      keys: [['T', 'show as a table, and back']],
    },
    {
      where: 'Presentation',
      keys: [
        ['F5', 'start the presentation'],
        ['→ ←, PageDown PageUp', 'next and previous slide'],
        ['digits, Enter', 'go to the slide'],
        ['B, .', 'black screen'],
        ['H', 'question mode'],
        ['+ −', 'price up and down'],
        ['Ctrl Z, U', 'undo the question'],
        ['T, K', 'table and source'],
        ['P', 'hide or show prices'],
        ['Esc', 'close what lies over the slide, then end'],
      ],
    },
  ],
};
