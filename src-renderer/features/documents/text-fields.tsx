import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react';
import type { OwnParagraph, OwnText } from '#domain/documents/own-text.ts';
import { useTexts } from '#features/session/index.ts';

/** The document's text, paragraph by paragraph: it writes itself from the figures, and every word can be changed. */
export function TextFields(props: {
  paragraphs: readonly OwnParagraph[];
  ownText: OwnText;
  onChange(ownText: OwnText): void;
}) {
  const { documents } = useTexts();
  const t = documents.cases;
  const { paragraphs, ownText, onChange } = props;
  const changed = paragraphs.filter(({ key }) => ownText[key] !== undefined).length;
  const without = (key: string): OwnText => {
    const { [key]: _, ...others } = ownText;
    return others;
  };
  return (
    <details className="b24-card b24-case-text">
      <summary>
        {t.text} <span className="b24-soft b24-small">{changed === 0 ? t.textHelp : t.textChanged(changed)}</span>
      </summary>
      {[...Map.groupBy(paragraphs, ({ heading }) => heading)].map(([heading, listed]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {listed.map(({ key, text }, place) => (
            <Field key={key}>
              <Label>{t.paragraph(String(place + 1))}</Label>
              <Textarea
                rows={Math.min(8, 2 + Math.ceil((ownText[key] ?? text).length / 60))}
                value={ownText[key] ?? text}
                onChange={(event) =>
                  onChange(event.target.value === text ? without(key) : { ...ownText, [key]: event.target.value })
                }
              />
              {ownText[key] !== undefined && (
                <Button variant="tertiary" data-size="sm" onClick={() => onChange(without(key))}>
                  {t.fromFigures}
                </Button>
              )}
            </Field>
          ))}
        </section>
      ))}
    </details>
  );
}
