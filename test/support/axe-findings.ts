import axe from 'axe-core';

/** What axe finds wrong in the page, one line each; empty when nothing is. Colour contrast is part of it. */
export async function axeFindings(context: Element = document.body): Promise<string[]> {
  // A sheet that is fading in has pale text for a moment.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(context, {
    // A part stands alone here: landmarks and the one heading of the page belong to the frame around it.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary ?? ''}`),
  );
}
