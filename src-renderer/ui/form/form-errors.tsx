import { ErrorSummary } from '@digdir/designsystemet-react';
import { fieldId } from './form-field.tsx';
import type { Form } from './use-form.ts';

/** What must be put right before the form can be saved, each with a link to its field. */
export function FormErrors<F extends string>(props: { form: Form<F>; heading: string; attempts: number }) {
  const { form, attempts } = props;
  if (form.summary.length === 0) return null;
  return (
    // It takes the focus when it appears; a new attempt is a new list.
    <ErrorSummary key={attempts} className="b24-form-errors">
      <ErrorSummary.Heading level={3}>{props.heading}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {form.summary.map(({ field, message }) => (
          <ErrorSummary.Item key={field}>
            <ErrorSummary.Link
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                // The address after # is the view's: move the focus without touching it.
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {message}
            </ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
