import { useEffect, useState } from 'react';
import { answerQuestion, suggestedAnswer } from '#domain/mapping/answer-question.ts';
import type { Answer, Question } from '#domain/mapping/question.ts';
import type { TableMapping } from '#domain/mapping/table-mapping.ts';
import type { Problem } from '#domain/model/problem.ts';
import { type AskedTable, type UsageFileRef, type UsageTable, usageTable } from '#workers/client.ts';

export type TableState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  /** `stale`: another reading is under way. */
  | { readonly kind: 'read'; readonly table: UsageTable; readonly stale: boolean };

const GUESS: AskedTable = { mapping: null, read: { encoding: null, separator: null, sheet: null }, place: null };

/** A table of no standard as it is read with what was said so far; read again with every answer. */
export function useTable(ref: UsageFileRef) {
  const [asked, setAsked] = useState<AskedTable>(GUESS);
  const [answered, setAnswered] = useState<{ asked: AskedTable; state: TableState } | null>(null);
  const [readable, setReadable] = useState<AskedTable | null>(null);
  useEffect(() => {
    let current = true;
    void usageTable(ref, asked).then((outcome) => {
      if (!current) return;
      const state: TableState =
        outcome.kind === 'ok'
          ? { kind: 'read', table: outcome.value, stale: false }
          : { kind: 'refused', problems: outcome.problems };
      setAnswered({ asked, state });
      if (outcome.kind === 'ok') setReadable(asked);
    });
    return () => {
      current = false;
    };
  }, [ref, asked]);
  const state: TableState = answered?.state ?? { kind: 'reading' };
  const shown: TableState = state.kind === 'read' ? { ...state, stale: answered?.asked !== asked } : state;
  const table = state.kind === 'read' ? state.table : null;
  const withMapping = (mapping: TableMapping) => setAsked({ ...asked, mapping, place: null });
  return {
    state: shown,
    change: (make: (mapping: TableMapping) => TableMapping) => table && withMapping(make(table.mapping)),
    answer: (answer: Answer) => table && withMapping(answerQuestion(table.mapping, answer)),
    /** A plain yes to everything that can be answered so. */
    acceptAll: (questions: readonly Question[]) => {
      if (!table) return;
      const answers = questions.map(suggestedAnswer).filter((answer) => answer !== null);
      withMapping(answers.reduce(answerQuestion, table.mapping));
    },
    /** Reads the file as it could be read last; null while it never could. */
    back: readable && (() => setAsked({ ...readable })),
    /** Reads the bytes another way, or finds the headings elsewhere; the columns are guessed anew. */
    readAgain: (changes: Partial<AskedTable['read']>, place: AskedTable['place'] = null) =>
      setAsked({ mapping: null, read: { ...readOf(asked, table), ...changes }, place }),
  };
}

/** How the table was read last, so that one change leaves the others. */
function readOf(asked: AskedTable, table: UsageTable | null): AskedTable['read'] {
  if (!table) return asked.read;
  const { encoding, separator, sheet } = table.mapping;
  return { encoding: encoding ?? asked.read.encoding, separator: separator ?? asked.read.separator, sheet };
}
