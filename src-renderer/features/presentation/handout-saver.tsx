import { Alert, Button, Checkbox, Spinner } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { canonicalJson } from '#domain/documents/canonical-json.ts';
import { fingerprintGroups } from '#domain/documents/fingerprint.ts';
import { isoDate } from '#domain/model/brands.ts';
import { useDataset } from '#features/dataset/index.ts';
import { keepCase, SavingMessage, useSaving } from '#features/saving/index.ts';
import { useSession } from '#features/session/index.ts';
import { sha256Hex } from '#formats/zip/sha256.ts';
import type { PresentationData } from '#workers/client.ts';
import { handoutOf, slideSvg } from './handout-of.ts';
import { shownFigures } from './shown-figures.ts';
import type { Slide } from './slide.ts';
import { SlidePicture } from './slide-picture.tsx';
import type { Presentation } from './use-presentation.ts';

/** The slides on paper, as one PDF that is saved as every other file. */
export function HandoutSaver(props: { presentation: Presentation; data: PresentationData; slides: readonly Slide[] }) {
  const { host, texts, language, formats } = useSession();
  const t = texts.presentation;
  const { sample, today } = useDataset();
  const { presentation, data, slides } = props;
  const { settings, change, query } = presentation;
  const saving = useSaving();
  const [isDrawn, setDrawn] = useState(false);
  const [stage, setStage] = useState<'idle' | 'working' | 'failed'>('idle');
  const pictures = useRef<HTMLDivElement>(null);
  const drawn = useRef<((svgs: string[]) => void) | null>(null);
  const fingerprint = useRef<string | null>(null);
  useEffect(() => {
    if (!isDrawn || !pictures.current) return;
    drawn.current?.([...pictures.current.querySelectorAll<SVGSVGElement>('svg[role="img"]')].map(slideSvg));
  }, [isDrawn]);
  useEffect(() => {
    if (saving.state.kind !== 'saved' || fingerprint.current === null || query === null) return;
    const frozen = { figures: data.figures, fingerprint: fingerprint.current, query, caseNumber: null };
    fingerprint.current = null;
    void keepCase(frozen, saving.state.files);
  }, [saving.state, data, query]);

  const save = async () => {
    setStage('working');
    // Drawn for as long as it takes to read them: only the one that is looked at stands on the page otherwise.
    const svgs = await new Promise<string[]>((resolve) => {
      drawn.current = resolve;
      setDrawn(true);
    });
    setDrawn(false);
    const { county, year } = data.figures;
    const print = await sha256Hex(new TextEncoder().encode(canonicalJson(data.figures)));
    const metadata = {
      title: t.handoutTitle(county.name),
      language,
      office: t.handoutOffice(county.name),
      documentDate: isoDate(today),
      sampleMark: sample ? texts.common.sampleData : null,
      footer: t.handoutFooter(formats.longDate(today), fingerprintGroups(print, 4).slice(0, 4).join('\u00a0')),
      pageLabel: t.handoutPage,
      keywords: ['Bibliotek24', county.name, `sha256:${print}`],
    };
    const model = handoutOf(slides, svgs, metadata, settings.handoutNotes);
    const made = await host['documents:typeset'](JSON.stringify(model));
    if (made.kind === 'failed') return setStage('failed');
    fingerprint.current = print;
    setStage('idle');
    const shown = shownFigures(slides, data, { name: metadata.title, words: t });
    saving.save({ model: null, pdf: made.pdf }, t.handoutName(county.name, year), ['pdf'], shown);
  };

  return (
    <div className="b24-presentation-handout">
      <Checkbox
        label={t.handoutNotes}
        checked={settings.handoutNotes}
        onChange={(event) => change((before) => ({ ...before, handoutNotes: event.target.checked }))}
      />
      <Button variant="secondary" disabled={stage === 'working'} onClick={() => void save()}>
        {stage === 'working' && <Spinner aria-hidden="true" data-size="xs" />}
        {stage === 'working' ? t.makingHandout : t.saveHandout}
      </Button>
      {stage === 'failed' && (
        <Alert data-color="danger" role="alert">
          {t.handoutFailed}
        </Alert>
      )}
      <SavingMessage state={saving.state} onAnswer={saving.answer} />
      {isDrawn && (
        <div ref={pictures} className="b24-hidden" aria-hidden="true">
          {slides.map((slide, place) => (
            <SlidePicture
              key={slide.id}
              slide={slide}
              format={settings.format}
              page={t.pageOf(String(place + 1), String(slides.length))}
            />
          ))}
        </div>
      )}
    </div>
  );
}
